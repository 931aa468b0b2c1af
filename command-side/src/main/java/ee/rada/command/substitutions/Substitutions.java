package ee.rada.command.substitutions;

import static ee.rada.command.Guards.illegal;
import static ee.rada.command.Guards.within;

import ee.rada.command.By;
import ee.rada.command.Context;
import ee.rada.command.Days;
import ee.rada.command.Decider;
import ee.rada.command.posts.Posts;
import ee.rada.kernel.Event;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.posts.PostEvent.AbsenceLifted;
import ee.rada.kernel.posts.PostEvent.AbsenceNoted;
import ee.rada.kernel.substitutions.SubstitutionCommand;
import ee.rada.kernel.substitutions.SubstitutionCommand.ArrangeSubstitution;
import ee.rada.kernel.substitutions.SubstitutionCommand.CancelSubstitution;
import ee.rada.kernel.substitutions.SubstitutionCommand.ConfirmSubstitution;
import ee.rada.kernel.substitutions.SubstitutionCommand.EndSubstitution;
import ee.rada.kernel.substitutions.SubstitutionCommand.ExtendSubstitution;
import ee.rada.kernel.substitutions.SubstitutionCommand.HandBack;
import ee.rada.kernel.substitutions.SubstitutionCommand.HandOver;
import ee.rada.kernel.substitutions.SubstitutionCommand.ShortenSubstitution;
import ee.rada.kernel.substitutions.SubstitutionCommand.StartSubstitution;
import ee.rada.kernel.substitutions.SubstitutionEvent;
import ee.rada.kernel.substitutions.SubstitutionEvent.HandbackRecorded;
import ee.rada.kernel.substitutions.SubstitutionEvent.HandoverRecorded;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionCancelled;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionConfirmed;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionEnded;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionExtended;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionShortened;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionStarted;
import ee.rada.kernel.substitutions.SubstitutionStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Decides on the life of a substitution; how it comes about, in {@link Arranging}, and whose say it is, in {@link Say}. */
public final class Substitutions implements Decider<SubstitutionCommand, SubstitutionState, SubstitutionEvent> {

    private final Arranging arranging;
    private final Say say;

    public Substitutions(Posts posts) {
        this.say = new Say(posts);
        this.arranging = new Arranging(this, posts, say);
    }

    @Override
    public Class<SubstitutionCommand> commands() {
        return SubstitutionCommand.class;
    }

    @Override
    public Class<SubstitutionEvent> events() {
        return SubstitutionEvent.class;
    }

    @Override
    public SubstitutionState initial() {
        return SubstitutionState.NONE;
    }

    @Override
    public SubstitutionState evolve(SubstitutionState state, SubstitutionEvent event, By by) {
        return state.evolve(event);
    }

    @Override
    public List<? extends Event> decide(SubstitutionState state, SubstitutionCommand command, Context context) {
        if (!(command instanceof ArrangeSubstitution) && state.terms() == null) {
            throw new Refusal(ProblemCode.NOT_FOUND).at("/substitutionId");
        }
        return switch (command) {
            case ArrangeSubstitution c -> arranging.arrange(state, c, context);
            case ConfirmSubstitution c -> confirm(state, c, context);
            case ShortenSubstitution c -> shorten(state, c, context);
            case ExtendSubstitution c -> extend(state, c, context);
            case CancelSubstitution c -> cancel(state, c, context);
            case HandOver c -> handOver(state, c, context);
            case HandBack c -> handBack(state, c, context);
            case StartSubstitution c -> start(state, c, context);
            case EndSubstitution c -> end(state, c, context);
        };
    }

    private static List<Event> confirm(SubstitutionState state, ConfirmSubstitution c, Context context) {
        Say.requireSubstitute(state.arranged(), context);
        requireOpen(state, context);
        if (state.status() != SubstitutionStatus.ARRANGED) {
            return List.of();
        }
        var events = new ArrayList<Event>(List.of(new SubstitutionConfirmed(c.substitutionId())));
        if (state.arranged().days().contain(context.today())) {
            events.add(new SubstitutionStarted(c.substitutionId()));
        }
        return events;
    }

    private List<Event> shorten(SubstitutionState state, ShortenSubstitution c, Context context) {
        Terms terms = state.arranged();
        say.requireToEnd(terms, context);
        requireOpen(state, context);
        Arranging.notInPast(c.newTo(), context.today(), "/newTo");
        within(c.newTo(), terms.days().from(), terms.days().to(), "/newTo");
        if (c.newTo().equals(terms.days().to())) {
            return List.of();
        }
        return List.of(new SubstitutionShortened(c.substitutionId(), c.newTo()), absent(state, c, c.newTo()));
    }

    private List<Event> extend(SubstitutionState state, ExtendSubstitution c, Context context) {
        Terms terms = state.arranged();
        say.requireToArrange(terms, context);
        requireOpen(state, context);
        if (c.newTo().equals(terms.days().to())) {
            return List.of();
        }
        within(c.newTo(), terms.days().to(), Arranging.latest(terms.days().from()), "/newTo");
        var added = new Days(terms.days().to().plusDays(1), c.newTo());
        arranging.requireAllowed(terms, context);
        arranging.requireFree(terms, added, "/newTo", context);
        return List.of(new SubstitutionExtended(c.substitutionId(), c.newTo()), absent(state, c, c.newTo()));
    }

    private List<Event> cancel(SubstitutionState state, CancelSubstitution c, Context context) {
        say.requireToEnd(state.arranged(), context);
        requireOpen(state, context);
        return List.of(
                new SubstitutionCancelled(c.substitutionId(), c.reason()),
                new AbsenceLifted(state.arranged().absent(), c.substitutionId()));
    }

    private List<Event> handOver(SubstitutionState state, HandOver c, Context context) {
        say.requireToArrange(state.arranged(), context);
        requireOpen(state, context);
        return List.of(new HandoverRecorded(
                c.substitutionId(), c.notes(), Objects.requireNonNullElse(c.openItems(), List.of())));
    }

    private static List<Event> handBack(SubstitutionState state, HandBack c, Context context) {
        Say.requireSubstitute(state.arranged(), context);
        if (state.status() == SubstitutionStatus.ARRANGED) {
            throw illegal(state.status());
        }
        return List.of(new HandbackRecorded(c.substitutionId(), c.notes()));
    }

    private static List<Event> start(SubstitutionState state, StartSubstitution c, Context context) {
        if (state.status() == SubstitutionStatus.ACTIVE) {
            return List.of();
        }
        if (state.validOn(context.today()) == null) {
            throw illegal(state.statusOn(context.today()));
        }
        return List.of(new SubstitutionStarted(c.substitutionId()));
    }

    /** Also one that nobody confirmed in time: it waits for nobody any more. */
    private static List<Event> end(SubstitutionState state, EndSubstitution c, Context context) {
        if (state.status() == SubstitutionStatus.ENDED) {
            return List.of();
        }
        if (state.statusOn(context.today()) != SubstitutionStatus.ENDED) {
            throw illegal(state.status());
        }
        return List.of(new SubstitutionEnded(c.substitutionId()));
    }

    private static void requireOpen(SubstitutionState state, Context context) {
        if (!state.isOpenOn(context.today())) {
            throw illegal(state.statusOn(context.today()));
        }
    }

    private static AbsenceNoted absent(SubstitutionState state, SubstitutionCommand c, LocalDate newTo) {
        Terms terms = state.arranged();
        return new AbsenceNoted(terms.absent(), c.substitutionId(), terms.days().from(), newTo);
    }
}

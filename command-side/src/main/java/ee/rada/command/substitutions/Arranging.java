package ee.rada.command.substitutions;

import static ee.rada.command.Guards.found;
import static ee.rada.command.Guards.fresh;
import static ee.rada.command.Guards.inOrder;
import static ee.rada.command.Guards.required;
import static ee.rada.command.Guards.within;

import ee.rada.command.Context;
import ee.rada.command.Days;
import ee.rada.command.posts.PostState;
import ee.rada.command.posts.Posts;
import ee.rada.kernel.Event;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostEvent.AbsenceNoted;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.substitutions.Duty;
import ee.rada.kernel.substitutions.SubstitutionCommand.ArrangeSubstitution;
import ee.rada.kernel.substitutions.SubstitutionEvent;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionArranged;
import ee.rada.kernel.substitutions.SubstitutionId;
import ee.rada.kernel.substitutions.SubstitutionReason;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Arranges substitutions. What reaches over several of them (no overlap, no cycle) is judged by the posts concerned: each remembers
 * its absences, and as every post that was looked at is checked again when the events are stored, two arrangements that do not go
 * together cannot both be.
 */
final class Arranging {

    private static final int LONGEST = 365;
    private static final int SICK_BACK = 5;

    private final Substitutions substitutions;
    private final Posts posts;
    private final Say say;

    Arranging(Substitutions substitutions, Posts posts, Say say) {
        this.substitutions = substitutions;
        this.posts = posts;
        this.say = say;
    }

    List<Event> arrange(SubstitutionState state, ArrangeSubstitution c, Context context) {
        fresh(state.terms() != null, "/substitutionId");
        existing(c.absentPostId(), "/absentPostId", context);
        existing(c.substitutePostId(), "/substitutePostId", context);
        var days = new Days(c.from(), c.to());
        var scope = Objects.requireNonNullElse(c.scope(), List.<Duty>of()).stream()
                .distinct()
                .sorted()
                .toList();
        boolean concurrent = Boolean.TRUE.equals(c.concurrent());
        var terms = new Terms(c.absentPostId(), c.substitutePostId(), days, scope, concurrent);
        say.requireToArrange(terms, context);
        if (concurrent) {
            required(c.directiveDocId(), "/directiveDocId");
        }
        requireDays(c, context.today());
        requireAllowed(terms, context);
        requireFree(terms, fromToday(days, context.today()), "/from", context);
        return List.of(
                new SubstitutionArranged(
                        c.substitutionId(),
                        c.absentPostId(),
                        c.substitutePostId(),
                        c.from(),
                        c.to(),
                        scope,
                        c.reason(),
                        c.directiveDocId(),
                        concurrent),
                new AbsenceNoted(c.absentPostId(), c.substitutionId(), c.from(), c.to()));
    }

    /** S3. Who falls ill says so afterwards; that gives nobody authority in the past, as acts are judged when they are recorded. */
    private static void requireDays(ArrangeSubstitution c, LocalDate today) {
        inOrder(c.from(), c.to(), "/to");
        boolean sick = c.reason() == SubstitutionReason.SICK;
        notInPast(c.from(), sick ? today.minusDays(SICK_BACK) : today, "/from");
        notInPast(c.to(), today, "/to");
        within(c.to(), c.from(), latest(c.from()), "/to");
    }

    /** {@code date-in-past}. */
    static void notInPast(LocalDate date, LocalDate earliest, String pointer) {
        if (date.isBefore(earliest)) {
            throw new Refusal(ProblemCode.DATE_IN_PAST)
                    .with("earliest", earliest)
                    .at(pointer);
        }
    }

    static LocalDate latest(LocalDate from) {
        return from.plusDays(LONGEST - 1);
    }

    /** What is over gives authority to nobody, so it is in nobody's way. */
    private static Days fromToday(Days days, LocalDate today) {
        return days.from().isBefore(today) ? new Days(today, days.to()) : days;
    }

    /** S1: only a post that is allowed to, and held by somebody else than the one who is away. */
    void requireAllowed(Terms terms, Context context) {
        PostState absent = posts.of(terms.absent(), context);
        OfficialId away = absent.holderOn(context.today());
        OfficialId present = posts.of(terms.substitute(), context).holderOn(context.today());
        boolean allowed = absent.substitutes().contains(terms.substitute());
        if (!allowed || away == null || present == null || away.equals(present)) {
            throw new Refusal(ProblemCode.SUBSTITUTE_NOT_ALLOWED).at("/substitutePostId");
        }
    }

    /** S4: one substitute a post and duty at a time, and nobody is in the end substituted by himself. */
    void requireFree(Terms terms, Days days, String pointer, Context context) {
        for (SubstitutionId other : posts.of(terms.absent(), context).substitutionsIn(days)) {
            Terms taken = terms(other, context);
            if (taken.sharesADutyWith(terms)) {
                throw new Refusal(ProblemCode.SUBSTITUTION_OVERLAP)
                        .with("from", taken.days().from())
                        .with("to", taken.days().to())
                        .at(pointer);
            }
        }
        if (reaches(terms.substitute(), terms.absent(), days, new HashSet<>(), context)) {
            throw new Refusal(ProblemCode.SUBSTITUTION_CYCLE).at("/substitutePostId");
        }
    }

    /** Whether somebody's place is on one of these days taken, directly or over others, by that post. */
    private boolean reaches(PostId away, PostId searched, Days days, Set<PostId> above, Context context) {
        if (!above.add(away)) {
            return false;
        }
        for (SubstitutionId id : posts.of(away, context).substitutionsIn(days)) {
            Terms terms = terms(id, context);
            Days common = Objects.requireNonNull(terms.days().and(days));
            if (terms.substitute().equals(searched) || reaches(terms.substitute(), searched, common, above, context)) {
                return true;
            }
        }
        above.remove(away);
        return false;
    }

    private Terms terms(SubstitutionId id, Context context) {
        return context.read(substitutions, SubstitutionEvent.stream(id)).arranged();
    }

    private void existing(PostId post, String pointer, Context context) {
        found(posts.of(post, context).exists() ? post : null, pointer);
    }
}

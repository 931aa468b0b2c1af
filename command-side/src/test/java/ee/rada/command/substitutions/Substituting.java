package ee.rada.command.substitutions;

import static ee.rada.command.Happened.day;

import ee.rada.command.Cast;
import ee.rada.kernel.Event;
import ee.rada.kernel.posts.PostEvent.AbsenceNoted;
import ee.rada.kernel.posts.PostEvent.SubstitutesDefined;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.substitutions.Duty;
import ee.rada.kernel.substitutions.SubstitutionCommand.ArrangeSubstitution;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionArranged;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionConfirmed;
import ee.rada.kernel.substitutions.SubstitutionId;
import ee.rada.kernel.substitutions.SubstitutionReason;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Substitutions of the tests: the unit head is away from 1 to 14 July, and the service head takes his place. */
public final class Substituting {

    public static final SubstitutionId SUBSTITUTION = new SubstitutionId(new UUID(14, 1));

    private Substituting() {}

    /** Heads may substitute each other, and the worker his head. */
    static List<Event> allowed() {
        return List.of(
                mayBeSubstituted(Cast.UNIT_HEAD, Cast.SERVICE_HEAD, Cast.REGION_HEAD_POHJA, Cast.FINANCE),
                mayBeSubstituted(Cast.SERVICE_HEAD, Cast.UNIT_HEAD, Cast.REGION_HEAD_POHJA),
                mayBeSubstituted(Cast.REGION_HEAD_POHJA, Cast.SERVICE_HEAD, Cast.UNIT_HEAD, Cast.WORKER_POHJA));
    }

    static SubstitutesDefined mayBeSubstituted(Cast absent, Cast... by) {
        List<PostId> posts = Stream.of(by).map(Cast::post).toList();
        return new SubstitutesDefined(absent.post(), posts);
    }

    static ArrangeSubstitution arrange(Cast absent, Cast substitute, String from, String to) {
        return arrange(absent, substitute, from, to, SubstitutionReason.VACATION, null);
    }

    static ArrangeSubstitution arrange(
            Cast absent,
            Cast substitute,
            String from,
            String to,
            SubstitutionReason reason,
            @Nullable List<Duty> scope) {
        return new ArrangeSubstitution(
                SUBSTITUTION, absent.post(), substitute.post(), day(from), day(to), scope, reason, null, null);
    }

    /** What arranging brings about. */
    static Event[] arranged(
            Cast absent, Cast substitute, String from, String to, SubstitutionReason reason, Duty... scope) {
        return arranged(SUBSTITUTION, absent, substitute, from, to, reason, false, scope)
                .toArray(Event[]::new);
    }

    /** Arranged, for a vacation. */
    public static List<Event> arranged(
            SubstitutionId id, Cast absent, Cast substitute, String from, String to, Duty... scope) {
        return arranged(id, absent, substitute, from, to, SubstitutionReason.VACATION, false, scope);
    }

    static List<Event> arranged(
            SubstitutionId id,
            Cast absent,
            Cast substitute,
            String from,
            String to,
            SubstitutionReason reason,
            boolean concurrent,
            Duty... scope) {
        return List.of(
                new SubstitutionArranged(
                        id,
                        absent.post(),
                        substitute.post(),
                        day(from),
                        day(to),
                        List.of(scope),
                        reason,
                        concurrent ? "directive 12" : null,
                        concurrent),
                new AbsenceNoted(absent.post(), id, day(from), day(to)));
    }

    /** Arranged and agreed to. */
    public static List<Event> agreed(
            SubstitutionId id, Cast absent, Cast substitute, String from, String to, Duty... scope) {
        return Stream.concat(
                        arranged(id, absent, substitute, from, to, scope).stream(),
                        Stream.of(new SubstitutionConfirmed(id)))
                .toList();
    }

    /** The service head acts for the unit head from 1 to 14 July. */
    public static List<Event> july(Duty... scope) {
        return agreed(SUBSTITUTION, Cast.UNIT_HEAD, Cast.SERVICE_HEAD, "2026-07-01", "2026-07-14", scope);
    }
}

package ee.rada.kernel.substitutions;

import ee.rada.kernel.Command;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.Text;
import ee.rada.kernel.posts.PostId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a substitution. Days are whole days in Europe/Tallinn, the first and the last included. */
public sealed interface SubstitutionCommand extends Command {

    SubstitutionId substitutionId();

    @Override
    default StreamId stream() {
        return SubstitutionEvent.stream(substitutionId());
    }

    /**
     * Arranges who acts in the post of somebody who is away. It gives authority once the substitute has confirmed it.
     *
     * @param scope the duties it is for; all of the post where none is named
     * @param directiveDocId the directive that says so, needed where it is {@code concurrent}
     * @param concurrent whether the one who is away may act in the post, too
     */
    record ArrangeSubstitution(
            SubstitutionId substitutionId,
            PostId absentPostId,
            PostId substitutePostId,
            LocalDate from,
            LocalDate to,
            @Nullable List<Duty> scope,
            SubstitutionReason reason,
            @Nullable @Text(max = 200) String directiveDocId,
            @Nullable Boolean concurrent)
            implements SubstitutionCommand {}

    /** The substitute agrees. */
    record ConfirmSubstitution(SubstitutionId substitutionId) implements SubstitutionCommand {}

    record ShortenSubstitution(SubstitutionId substitutionId, LocalDate newTo) implements SubstitutionCommand {}

    record ExtendSubstitution(SubstitutionId substitutionId, LocalDate newTo) implements SubstitutionCommand {}

    /** Ends it at once, or calls it off before it begins. */
    record CancelSubstitution(
            SubstitutionId substitutionId,
            @Text(lines = true) String reason) implements SubstitutionCommand {}

    /** What the substitute must know, and what is under way. */
    record HandOver(
            SubstitutionId substitutionId,
            @Text(lines = true) String notes,
            @Nullable List<OpenItem> openItems) implements SubstitutionCommand {}

    /** What was done meanwhile, and what is still under way. */
    record HandBack(
            SubstitutionId substitutionId,
            @Text(lines = true) String notes) implements SubstitutionCommand {}

    /** Its first day has come; the service sends it by itself. */
    record StartSubstitution(SubstitutionId substitutionId) implements SubstitutionCommand {}

    /** Its last day is over; the service sends it by itself. */
    record EndSubstitution(SubstitutionId substitutionId) implements SubstitutionCommand {}
}

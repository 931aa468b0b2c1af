package ee.rada.query.substitutions;

import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.substitutions.Duty;
import ee.rada.kernel.substitutions.OpenItem;
import ee.rada.kernel.substitutions.SubstitutionId;
import ee.rada.kernel.substitutions.SubstitutionReason;
import ee.rada.kernel.substitutions.SubstitutionStatus;
import ee.rada.query.Flat;
import ee.rada.query.Table;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A substitution as it was arranged and as it stands; {@code scope} is empty where it is for the whole post.
 *
 * @param acts how many events were recorded under it
 */
@Table("substitution")
record SubstitutionRow(
        SubstitutionId substitutionId,
        long position,
        PostId absentPostId,
        PostId substitutePostId,
        LocalDate fromDay,
        LocalDate toDay,
        List<Duty> scope,
        SubstitutionReason reason,
        @Nullable String directiveDocId,
        boolean concurrent,
        @Nullable OfficialId arrangedBy,
        SubstitutionStatus status,
        @Nullable String cancelReason,
        Handed handed,
        int acts,
        long version) {

    /** What was told to the substitute, and what he told when it was over. */
    @Flat
    record Handed(
            @Nullable String handover,
            List<OpenItem> openItems,
            @Nullable String handback) {

        static final Handed NOTHING = new Handed(null, List.of(), null);
    }

    SubstitutionRow in(SubstitutionStatus next, long at) {
        return with(toDay, next, cancelReason, handed, acts, at);
    }

    SubstitutionRow cancelled(String why, long at) {
        return with(toDay, SubstitutionStatus.CANCELLED, why, handed, acts, at);
    }

    SubstitutionRow until(LocalDate newTo, long at) {
        return with(newTo, status, cancelReason, handed, acts, at);
    }

    SubstitutionRow handing(Handed over, long at) {
        return with(toDay, status, cancelReason, over, acts, at);
    }

    SubstitutionRow acted() {
        return with(toDay, status, cancelReason, handed, acts + 1, version);
    }

    private SubstitutionRow with(
            LocalDate to, SubstitutionStatus next, @Nullable String why, Handed over, int done, long at) {
        return new SubstitutionRow(
                substitutionId,
                position,
                absentPostId,
                substitutePostId,
                fromDay,
                to,
                scope,
                reason,
                directiveDocId,
                concurrent,
                arrangedBy,
                next,
                why,
                over,
                done,
                at);
    }
}

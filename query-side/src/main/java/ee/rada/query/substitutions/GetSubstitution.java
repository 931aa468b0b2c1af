package ee.rada.query.substitutions;

import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.substitutions.Duty;
import ee.rada.kernel.substitutions.OpenItem;
import ee.rada.kernel.substitutions.SubstitutionId;
import ee.rada.kernel.substitutions.SubstitutionReason;
import ee.rada.kernel.substitutions.SubstitutionStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was arranged, how does it stand, what was handed over? Refused with {@code not-found} when there is none. */
public record GetSubstitution(SubstitutionId substitutionId, LocalDate today) implements Query {

    /**
     * The substitution.
     *
     * @param scope empty for the whole post
     * @param status as it stands today: what is over is ENDED, what is agreed to and has begun is ACTIVE
     * @param managerPostId whose say it is, beside the one who is away
     * @param acts how many events were recorded under it
     */
    public record Answer(
            SubstitutionId substitutionId,
            FindSubstitutions.Side absent,
            FindSubstitutions.Side substitute,
            @Nullable PostId managerPostId,
            LocalDate from,
            LocalDate to,
            List<Duty> scope,
            SubstitutionReason reason,
            @Nullable String directiveDocId,
            boolean concurrent,
            @Nullable OfficialId arrangedBy,
            SubstitutionStatus status,
            @Nullable String cancelReason,
            @Nullable String handover,
            List<OpenItem> openItems,
            @Nullable String handback,
            long acts,
            long version,
            long position) {}

    @Override
    public Topic topic() {
        return Topic.SUBSTITUTIONS;
    }
}

package ee.rada.query;

import ee.rada.kernel.Role;
import ee.rada.kernel.planchanges.ChangeCause;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something is what it is: the applied proposal that made it so, who asked for it, who decided, and on what grounds.
 *
 * @param number the human number, {@code ME-2026-031}
 * @param cause what made it necessary, where somebody said so
 * @param decidedBy the approvals in their order
 */
public record Origin(
        ProposalId proposalId,
        String number,
        String title,
        String rationale,
        @Nullable ChangeCause cause,
        @Nullable OfficialId askedBy,
        Instant askedAt,
        List<Decision> decidedBy,
        @Nullable LocalDate effectiveFrom,
        @Nullable Instant appliedAt) {

    /**
     * An approval.
     *
     * @param onBehalfOf whose post the approver acted in, where he substituted somebody
     */
    public record Decision(
            Role step,
            @Nullable OfficialId actor,
            @Nullable PostId actingPost,
            @Nullable OfficialId onBehalfOf,
            Instant at,
            @Nullable String comment) {}
}

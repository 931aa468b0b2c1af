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
 * @param decidedBy the approvals in their order, and after them the funder's answer where he had to give one
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
     * An approval, or the funder's.
     *
     * @param step null for the funder's, which somebody of the house recorded
     * @param onBehalfOf whose post the approver acted in, where he substituted somebody
     * @param comment the funder's conditions, where it is his
     * @param documentCardId the registered document of the funder's answer; null for an approval
     */
    public record Decision(
            @Nullable Role step,
            @Nullable OfficialId actor,
            @Nullable PostId actingPost,
            @Nullable OfficialId onBehalfOf,
            Instant at,
            @Nullable String comment,
            @Nullable String documentCardId) {}
}

package ee.rada.query.planchanges;

import ee.rada.kernel.Money;
import ee.rada.kernel.Query;
import ee.rada.kernel.Role;
import ee.rada.kernel.Topic;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.HistoryEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was proposed, what would it change, who decided what? Refused with {@code not-found} when there is none. */
public record GetPlanChange(ProposalId proposalId) implements Query {

    /**
     * The proposal as it stands.
     *
     * @param number the human number, {@code ME-2026-031}
     * @param version number of events in the proposal's stream
     * @param hands who had a hand in it and so may not decide
     * @param reason why it was rejected or withdrawn
     * @param planVersion the versions that it made; null until it is applied
     * @param history the latest 500 events of the proposal, oldest first
     */
    public record Answer(
            ProposalId proposalId,
            String number,
            long version,
            ProjectId projectId,
            String projectNumber,
            String projectTitle,
            ProposalState state,
            String title,
            String rationale,
            boolean reallocation,
            int basePlanVersion,
            int baseBudgetVersion,
            @Nullable LocalDate effectiveFrom,
            List<Item> items,
            @Nullable Impact impact,
            List<Role> requiredApprovals,
            @Nullable Role dueStep,
            @Nullable Instant waitingSince,
            List<Approval> approvals,
            @Nullable OfficialId draftedBy,
            Instant draftedAt,
            List<OfficialId> hands,
            @Nullable String reason,
            @Nullable OfficialId endedBy,
            @Nullable Instant endedAt,
            @Nullable Failure failure,
            @Nullable Integer planVersion,
            @Nullable Integer budgetVersion,
            List<HistoryEntry> history,
            long position) {}

    /**
     * One change asked for.
     *
     * @param lineId the budget line that it speaks of; null where it speaks of the plan
     * @param before what stood there when it was submitted; null while it is a draft
     */
    public record Item(
            String kind,
            @Nullable LineId lineId,
            String code,
            String title,
            @Nullable Integer year,
            @Nullable Money before,
            @Nullable Money after) {}

    public record Impact(List<LineImpact> lines, Money totalBefore, Money totalAfter, Money change) {}

    public record LineImpact(LineId lineId, String code, int year, Money before, Money after, Money change) {}

    public record Approval(
            Role step,
            @Nullable OfficialId actor,
            @Nullable PostId actingPost,
            @Nullable OfficialId onBehalfOf,
            Instant at,
            @Nullable String comment) {}

    /**
     * Why the last approval could not be applied.
     *
     * @param rule the problem code that the last approval met
     */
    public record Failure(String rule, Map<String, String> detail) {}

    @Override
    public Topic topic() {
        return Topic.PLAN_CHANGES;
    }
}

package ee.rada.query.planchanges;

import ee.rada.kernel.Money;
import ee.rada.kernel.Query;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.Topic;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.deviations.DeviationId;
import ee.rada.kernel.planchanges.ChangeCause;
import ee.rada.kernel.planchanges.Impact.Breach;
import ee.rada.kernel.planchanges.Impact.Why;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.HistoryEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was proposed, what would it change, who decided what? Refused with {@code not-found} when there is none. */
public record GetPlanChange(ProposalId proposalId, LocalDate today) implements Query {

    /**
     * The proposal as it stands.
     *
     * @param number the human number, {@code ME-2026-031}
     * @param version number of events in the proposal's stream
     * @param supersedes the ended proposal that it takes up again
     * @param supersededBy those that take up this one
     * @param deviationId the deviation that it answers
     * @param stale whether it is still open and plan or budget have moved on since the versions that it stands on
     * @param conflicts items whose subjects have changed since then, as far as is known now
     * @param asked the items as they were sent, ready to be sent again with an edit
     * @param impact worked out when it was last drafted, edited, rebased or submitted
     * @param waitsFor null when it waits for nobody
     * @param waits whom it has waited for, one after the other; the one that goes on has no end
     * @param approvals those that count; a rebase makes those before it void
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
            @Nullable ChangeCause cause,
            @Nullable Link supersedes,
            List<Link> supersededBy,
            @Nullable DeviationId deviationId,
            int basePlanVersion,
            int baseBudgetVersion,
            int currentPlanVersion,
            int currentBudgetVersion,
            boolean stale,
            List<Conflicting> conflicts,
            @Nullable LocalDate effectiveFrom,
            List<ProposedItem> items,
            List<PlanChangeItem> asked,
            @Nullable Impact impact,
            List<Role> requiredApprovals,
            boolean funderDecides,
            @Nullable Role dueStep,
            @Nullable WaitsFor waitsFor,
            @Nullable Instant waitingSince,
            List<Waited> waits,
            List<Approval> approvals,
            @Nullable FunderAnswer funder,
            List<Clarification> questions,
            List<Edit> edits,
            List<Rebasing> rebases,
            @Nullable OfficialId draftedBy,
            Instant draftedAt,
            @Nullable OfficialId submittedBy,
            @Nullable Instant submittedAt,
            List<OfficialId> hands,
            @Nullable String reason,
            @Nullable OfficialId endedBy,
            @Nullable Instant endedAt,
            @Nullable Failure failure,
            @Nullable Integer planVersion,
            @Nullable Integer budgetVersion,
            List<HistoryEntry> history,
            long position) {}

    /** Another proposal. */
    public record Link(ProposalId proposalId, String number, String title, ProposalState state) {}

    /**
     * An item whose subject has changed since the versions that the proposal stands on.
     *
     * @param item its place among the items, from 0
     * @param changedBy the proposal that changed it; null where something else did
     * @param rule the problem code that the item meets; null where it could be applied over the newer value
     */
    public record Conflicting(
            int item,
            String kind,
            UUID subject,
            String code,
            String title,
            @Nullable Link changedBy,
            @Nullable String rule) {}

    /**
     * Whom it waits for.
     *
     * @param step the due approval; null where it waits for those who propose, or for the funder
     * @param holders who can move it on today; who records the answer, where it waits for the funder
     * @param undecidable whether none of those who have the due approval is independent, so that nobody can decide
     */
    public record WaitsFor(Whom whom, @Nullable Role step, List<Holder> holders, boolean undecidable) {}

    /**
     * Somebody who could move it on.
     *
     * @param postId null for those who propose, who act in whatever post they hold
     * @param insteadOf the holder of the post, where {@code officialId} substitutes him now
     * @param independent false for who had a hand in it or has approved another step, and so may not decide, and for his substitute
     */
    public record Holder(
            @Nullable PostId postId,
            @Nullable String post,
            @Nullable Region region,
            OfficialId officialId,
            @Nullable OfficialId insteadOf,
            boolean independent) {}

    /** One wait; {@code until} is null while it goes on, and {@code workingDays} counts up to today. */
    public record Waited(
            Whom whom,
            @Nullable Role step,
            Instant since,
            @Nullable Instant until,
            int workingDays) {}

    /** One edit of the draft: what differs from the content before it. A changed item is taken out as it was and put in as it is. */
    public record Edit(
            Instant at,
            @Nullable OfficialId actor,
            @Nullable PostId actingPost,
            @Nullable OfficialId onBehalfOf,
            List<TextChange> texts,
            List<EditedItem> takenOut,
            List<EditedItem> putIn) {}

    /** {@code field} is title, rationale, reallocation or cause. */
    public record TextChange(
            String field, @Nullable String before, @Nullable String after) {}

    /** An item as it was asked for, with the names of what it speaks of. */
    public record EditedItem(String kind, UUID subject, String code, String title, PlanChangeItem item) {}

    /** Changes are after less before. */
    public record Impact(
            List<LineImpact> lines,
            Money totalBefore,
            Money totalAfter,
            Money change,
            List<ActivityImpact> activities,
            List<GoalImpact> goals,
            @Nullable LocalDate endBefore,
            @Nullable LocalDate endAfter,
            @Nullable Money eacBefore,
            @Nullable Money eacAfter,
            List<LateImpact> late,
            List<Breach> breaches) {}

    public record LineImpact(
            LineId lineId, String code, String title, int year, Money before, Money after, Money change) {}

    /** {@code workingDays} is by how many its end moves. */
    public record ActivityImpact(
            ActivityId activityId,
            String code,
            String title,
            @Nullable LocalDate startBefore,
            @Nullable LocalDate endBefore,
            @Nullable LocalDate startAfter,
            @Nullable LocalDate endAfter,
            int workingDays) {}

    public record GoalImpact(
            GoalId goalId, String title, @Nullable BigDecimal before, BigDecimal after) {}

    /** {@code days} are calendar days. */
    public record LateImpact(ActivityId activityId, String code, String title, Why why, long days) {}

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

    @Override
    public UUID thing() {
        return proposalId.value();
    }
}

package ee.rada.kernel.planchanges;

import ee.rada.kernel.Event;
import ee.rada.kernel.Role;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.deviations.DeviationId;
import ee.rada.kernel.projects.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a plan-change proposal. */
public sealed interface PlanChangeEvent extends Event {

    String STREAM = "PlanChange";

    ProposalId proposalId();

    ProjectId projectId();

    static StreamId stream(ProposalId id) {
        return new StreamId(STREAM, id.value());
    }

    @Override
    default StreamId stream() {
        return stream(proposalId());
    }

    @Override
    default List<UUID> belongsTo() {
        return List.of(proposalId().value(), projectId().value());
    }

    @Override
    default UUID whole() {
        return projectId().value();
    }

    /** {@code impact} is null in proposals that were drafted and submitted at once. */
    record PlanChangeDrafted(
            ProposalId proposalId,
            ProjectId projectId,
            int basePlanVersion,
            int baseBudgetVersion,
            String title,
            String rationale,
            boolean reallocation,
            List<PlanChangeItem> items,
            @Nullable Impact impact,
            @Nullable ChangeCause cause,
            @Nullable ProposalId supersedes,
            @Nullable DeviationId deviationId)
            implements PlanChangeEvent {}

    /** The whole content of the draft after the edit. */
    record PlanChangeEdited(
            ProposalId proposalId,
            ProjectId projectId,
            String title,
            String rationale,
            boolean reallocation,
            List<PlanChangeItem> items,
            Impact impact,
            @Nullable ChangeCause cause)
            implements PlanChangeEvent {}

    /** The approvals are needed in the order given, each from another natural person, and the funder's answer after them. */
    record PlanChangeSubmitted(
            ProposalId proposalId,
            ProjectId projectId,
            LocalDate effectiveFrom,
            Impact impact,
            List<Role> requiredApprovals,
            boolean funderDecides)
            implements PlanChangeEvent {
        @Override
        public LocalDate effectiveOn() {
            return effectiveFrom;
        }
    }

    record ClarificationAsked(ProposalId proposalId, ProjectId projectId, Role step, String question)
            implements PlanChangeEvent {}

    record ClarificationAnswered(ProposalId proposalId, ProjectId projectId, String text) implements PlanChangeEvent {}

    record PlanChangeApprovalGiven(
            ProposalId proposalId,
            ProjectId projectId,
            Role step,
            @Nullable String comment) implements PlanChangeEvent {}

    record PlanChangeApproved(ProposalId proposalId, ProjectId projectId) implements PlanChangeEvent {}

    record FunderDecisionRecorded(
            ProposalId proposalId,
            ProjectId projectId,
            FunderDecision decision,
            LocalDate date,
            String documentCardId,
            @Nullable String conditions)
            implements PlanChangeEvent {
        @Override
        public LocalDate effectiveOn() {
            return date;
        }
    }

    /**
     * Stands on newer versions now: submitted again with {@code requiredApprovals} where nothing conflicts, otherwise a draft. A
     * conflicting item stays in the draft until its author has edited it.
     */
    record PlanChangeRebased(
            ProposalId proposalId,
            ProjectId projectId,
            int basePlanVersion,
            int baseBudgetVersion,
            List<Conflict> conflicts,
            Impact impact,
            List<Role> requiredApprovals)
            implements PlanChangeEvent {}

    record PlanChangeApplied(ProposalId proposalId, ProjectId projectId, int planVersion, int budgetVersion)
            implements PlanChangeEvent {}

    /** A rule refused at the last approval; nothing else was changed. */
    record PlanChangeApplicationFailed(
            ProposalId proposalId, ProjectId projectId, String rule, Map<String, String> detail)
            implements PlanChangeEvent {}

    /** {@code step} is null where the funder refused. */
    record PlanChangeRejected(
            ProposalId proposalId,
            ProjectId projectId,
            @Nullable Role step,
            String reason) implements PlanChangeEvent {}

    record PlanChangeWithdrawn(ProposalId proposalId, ProjectId projectId, String reason) implements PlanChangeEvent {}
}

package ee.rada.kernel.planchanges;

import ee.rada.kernel.Event;
import ee.rada.kernel.Role;
import ee.rada.kernel.StreamId;
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

    record PlanChangeDrafted(
            ProposalId proposalId,
            ProjectId projectId,
            int basePlanVersion,
            int baseBudgetVersion,
            String title,
            String rationale,
            boolean reallocation,
            List<PlanChangeItem> items)
            implements PlanChangeEvent {}

    /** The approvals are needed in the order given, each from another natural person. */
    record PlanChangeSubmitted(
            ProposalId proposalId,
            ProjectId projectId,
            LocalDate effectiveFrom,
            Impact impact,
            List<Role> requiredApprovals)
            implements PlanChangeEvent {
        @Override
        public LocalDate effectiveOn() {
            return effectiveFrom;
        }
    }

    record PlanChangeApprovalGiven(
            ProposalId proposalId,
            ProjectId projectId,
            Role step,
            @Nullable String comment) implements PlanChangeEvent {}

    record PlanChangeApproved(ProposalId proposalId, ProjectId projectId) implements PlanChangeEvent {}

    record PlanChangeApplied(ProposalId proposalId, ProjectId projectId, int planVersion, int budgetVersion)
            implements PlanChangeEvent {}

    /** A rule refused at the last approval; nothing else was changed. */
    record PlanChangeApplicationFailed(
            ProposalId proposalId, ProjectId projectId, String rule, Map<String, String> detail)
            implements PlanChangeEvent {}

    record PlanChangeRejected(ProposalId proposalId, ProjectId projectId, Role step, String reason)
            implements PlanChangeEvent {}

    record PlanChangeWithdrawn(ProposalId proposalId, ProjectId projectId, String reason) implements PlanChangeEvent {}
}

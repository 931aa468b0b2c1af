package ee.rada.query.planchanges;

import ee.rada.kernel.Role;
import ee.rada.kernel.planchanges.Impact;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Flat;
import ee.rada.query.Recorded;
import ee.rada.query.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan-change proposal: what it asks for, who approved, how it ended. */
@Table("plan_change")
record PlanChangeRow(
        ProposalId proposalId,
        long position,
        ProjectId projectId,
        Draft draft,
        Approving approving,
        Ending ending,
        long version) {

    @Flat
    record Draft(
            String number,
            String title,
            String rationale,
            boolean reallocation,
            int basePlanVersion,
            int baseBudgetVersion,
            List<PlanChangeItem> items,
            @Nullable OfficialId draftedBy,
            Instant draftedAt) {}

    /**
     * Where it stands on its way.
     *
     * @param dueStep whose approval it waits for
     * @param hands who drafted or submitted it
     */
    @Flat
    record Approving(
            ProposalState state,
            @Nullable LocalDate effectiveFrom,
            @Nullable Impact impact,
            @Nullable Long changeCents,
            @Nullable String currency,
            List<Role> requiredApprovals,
            List<GetPlanChange.Approval> approvals,
            @Nullable Role dueStep,
            @Nullable Instant waitingSince,
            List<OfficialId> hands) {

        static Approving draft(@Nullable OfficialId drafter) {
            return new Approving(
                    ProposalState.DRAFT,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    drafter == null ? List.of() : List.of(drafter));
        }

        Approving submitted(LocalDate from, Impact found, List<Role> required, Recorded recorded) {
            return new Approving(
                    ProposalState.SUBMITTED,
                    from,
                    found,
                    found.totalAfter().minus(found.totalBefore()).cents(),
                    found.totalAfter().currency(),
                    required,
                    List.of(),
                    required.isEmpty() ? null : required.getFirst(),
                    recorded.recordedAt(),
                    with(recorded.actor()));
        }

        /** One approval more; the next required one is due. */
        Approving given(GetPlanChange.Approval approval) {
            var all = new ArrayList<>(approvals);
            all.add(approval);
            boolean last = all.size() >= requiredApprovals.size();
            return new Approving(
                    ProposalState.IN_APPROVAL,
                    effectiveFrom,
                    impact,
                    changeCents,
                    currency,
                    requiredApprovals,
                    List.copyOf(all),
                    last ? null : requiredApprovals.get(all.size()),
                    last ? null : approval.at(),
                    hands);
        }

        /** It waits for nobody any more. */
        Approving in(ProposalState next) {
            return new Approving(
                    next,
                    effectiveFrom,
                    impact,
                    changeCents,
                    currency,
                    requiredApprovals,
                    approvals,
                    null,
                    null,
                    hands);
        }

        private List<OfficialId> with(@Nullable OfficialId official) {
            if (official == null || hands.contains(official)) {
                return hands;
            }
            var more = new ArrayList<>(hands);
            more.add(official);
            return List.copyOf(more);
        }
    }

    @Flat
    record Ending(
            @Nullable String reason,
            @Nullable OfficialId endedBy,
            @Nullable Instant endedAt,
            GetPlanChange.@Nullable Failure failure,
            @Nullable Integer planVersion,
            @Nullable Integer budgetVersion) {

        static final Ending NONE = new Ending(null, null, null, null, null, null);

        static Ending of(@Nullable String reason, Recorded recorded) {
            return new Ending(reason, recorded.actor(), recorded.recordedAt(), null, null, null);
        }
    }

    PlanChangeRow with(Approving changed) {
        return new PlanChangeRow(proposalId, position, projectId, draft, changed, ending, version);
    }

    PlanChangeRow with(Ending changed) {
        return new PlanChangeRow(proposalId, position, projectId, draft, approving, changed, version);
    }

    PlanChangeRow after(Recorded recorded) {
        return new PlanChangeRow(proposalId, position, projectId, draft, approving, ending, recorded.version());
    }
}

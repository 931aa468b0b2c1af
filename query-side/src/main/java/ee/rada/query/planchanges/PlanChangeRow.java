package ee.rada.query.planchanges;

import ee.rada.kernel.Role;
import ee.rada.kernel.planchanges.Impact;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeEdited;
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
            Instant draftedAt) {

        Draft edited(PlanChangeEdited e) {
            return new Draft(
                    number,
                    e.title(),
                    e.rationale(),
                    e.reallocation(),
                    basePlanVersion,
                    baseBudgetVersion,
                    e.items(),
                    draftedBy,
                    draftedAt);
        }

        Draft on(int planVersion, int budgetVersion) {
            return new Draft(
                    number, title, rationale, reallocation, planVersion, budgetVersion, items, draftedBy, draftedAt);
        }
    }

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
            boolean funderDecides,
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
                    false,
                    drafter == null ? List.of() : List.of(drafter));
        }

        Approving askingFunder(boolean asked) {
            return new Approving(
                    state,
                    effectiveFrom,
                    impact,
                    changeCents,
                    currency,
                    requiredApprovals,
                    approvals,
                    dueStep,
                    waitingSince,
                    asked,
                    hands);
        }

        /** A draft again, or still. */
        Approving rewritten(Impact found, Recorded recorded) {
            return new Approving(
                    ProposalState.DRAFT,
                    effectiveFrom,
                    found,
                    found.totalAfter().minus(found.totalBefore()).cents(),
                    found.totalAfter().currency(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    funderDecides,
                    with(recorded.actor()));
        }

        /** Waits for the same approval as before the question. */
        Approving answered(Recorded recorded) {
            boolean none = approvals.isEmpty();
            return new Approving(
                    none ? ProposalState.SUBMITTED : ProposalState.IN_APPROVAL,
                    effectiveFrom,
                    impact,
                    changeCents,
                    currency,
                    requiredApprovals,
                    approvals,
                    requiredApprovals.get(approvals.size()),
                    recorded.recordedAt(),
                    funderDecides,
                    with(recorded.actor()));
        }

        Approving submitted(@Nullable LocalDate from, Impact found, List<Role> required, Recorded recorded) {
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
                    funderDecides,
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
                    funderDecides,
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
                    funderDecides,
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

    PlanChangeRow with(Draft changed) {
        return new PlanChangeRow(proposalId, position, projectId, changed, approving, ending, version);
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

package ee.rada.query.planchanges;

import ee.rada.kernel.Event;
import ee.rada.kernel.planchanges.PlanChangeEvent;
import ee.rada.kernel.planchanges.PlanChangeEvent.ClarificationAnswered;
import ee.rada.kernel.planchanges.PlanChangeEvent.ClarificationAsked;
import ee.rada.kernel.planchanges.PlanChangeEvent.FunderDecisionRecorded;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplicationFailed;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplied;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApprovalGiven;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApproved;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeDrafted;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeEdited;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeRebased;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeRejected;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeSubmitted;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeWithdrawn;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.query.Fold;
import ee.rada.query.Numbers;
import ee.rada.query.Recorded;
import ee.rada.query.Rows;
import ee.rada.query.planchanges.PlanChangeRow.Approving;
import ee.rada.query.planchanges.PlanChangeRow.Draft;
import ee.rada.query.planchanges.PlanChangeRow.Ending;
import org.springframework.stereotype.Component;

/** What plan changes learn from events. */
@Component
final class PlanChangesFold implements Fold {

    private static final String KIND = "ME";

    @Override
    public void apply(Rows rows, Event event, Recorded recorded) {
        if (event instanceof PlanChangeEvent change) {
            rows.put(learn(rows, change, recorded).after(recorded));
        }
    }

    private static PlanChangeRow learn(Rows rows, PlanChangeEvent event, Recorded recorded) {
        return switch (event) {
            case PlanChangeDrafted e -> drafted(rows, e, recorded);
            case PlanChangeSubmitted e -> {
                PlanChangeRow row = row(rows, e);
                yield row.with(
                        row.approving()
                        .askingFunder(e.funderDecides())
                        .submitted(e.effectiveFrom(), e.impact(), e.requiredApprovals(), recorded));
            }
            case PlanChangeEdited e -> {
                PlanChangeRow row = row(rows, e);
                yield row.with(row.draft().edited(e)).with(row.approving().rewritten(e.impact(), recorded));
            }
            case PlanChangeRebased e -> {
                PlanChangeRow row = row(rows, e);
                var approving = e.requiredApprovals().isEmpty()
                        ? row.approving().rewritten(e.impact(), recorded)
                        : row.approving()
                                .submitted(
                                        row.approving().effectiveFrom(), e.impact(), e.requiredApprovals(), recorded);
                yield row.with(row.draft().on(e.basePlanVersion(), e.baseBudgetVersion()))
                        .with(approving)
                        .with(Ending.NONE);
            }
            case ClarificationAsked e -> {
                PlanChangeRow row = row(rows, e);
                yield row.with(row.approving().in(ProposalState.CLARIFICATION));
            }
            case ClarificationAnswered e -> {
                PlanChangeRow row = row(rows, e);
                yield row.with(row.approving().answered(recorded));
            }
            case FunderDecisionRecorded e -> ended(rows, e, ProposalState.APPROVED, Ending.NONE);
            case PlanChangeApprovalGiven e -> {
                PlanChangeRow row = row(rows, e);
                yield row.with(row.approving().given(approval(e, recorded)));
            }
            case PlanChangeApproved e ->
                ended(
                        rows,
                        e,
                        row(rows, e).approving().funderDecides()
                                ? ProposalState.AWAITING_FUNDER
                                : ProposalState.APPROVED,
                        Ending.NONE);
            case PlanChangeApplied e ->
                ended(
                        rows,
                        e,
                        ProposalState.APPLIED,
                        new Ending(
                                null,
                                recorded.actor(),
                                recorded.recordedAt(),
                                null,
                                e.planVersion(),
                                e.budgetVersion()));
            case PlanChangeApplicationFailed e ->
                ended(
                        rows,
                        e,
                        ProposalState.APPLICATION_FAILED,
                        new Ending(
                                null,
                                recorded.actor(),
                                recorded.recordedAt(),
                                new GetPlanChange.Failure(e.rule(), e.detail()),
                                null,
                                null));
            case PlanChangeRejected e -> ended(rows, e, ProposalState.REJECTED, Ending.of(e.reason(), recorded));
            case PlanChangeWithdrawn e -> ended(rows, e, ProposalState.WITHDRAWN, Ending.of(e.reason(), recorded));
        };
    }

    private static PlanChangeRow drafted(Rows rows, PlanChangeDrafted e, Recorded recorded) {
        var draft = Approving.draft(recorded.actor());
        return new PlanChangeRow(
                e.proposalId(),
                recorded.position(),
                e.projectId(),
                new Draft(
                        Numbers.next(rows, KIND, recorded),
                        e.title(),
                        e.rationale(),
                        e.reallocation(),
                        e.basePlanVersion(),
                        e.baseBudgetVersion(),
                        e.items(),
                        recorded.actor(),
                        recorded.recordedAt()),
                e.impact() == null ? draft : draft.rewritten(e.impact(), recorded),
                Ending.NONE,
                recorded.version());
    }

    private static GetPlanChange.Approval approval(PlanChangeApprovalGiven e, Recorded recorded) {
        return new GetPlanChange.Approval(
                e.step(),
                recorded.actor(),
                recorded.actingPost(),
                recorded.onBehalfOf(),
                recorded.recordedAt(),
                e.comment());
    }

    private static PlanChangeRow ended(Rows rows, PlanChangeEvent event, ProposalState state, Ending ending) {
        PlanChangeRow row = row(rows, event);
        return row.with(row.approving().in(state)).with(ending);
    }

    private static PlanChangeRow row(Rows rows, PlanChangeEvent event) {
        return rows.require(PlanChangeRow.class, event.proposalId());
    }
}

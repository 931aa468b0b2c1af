package ee.rada.query.planchanges;

import ee.rada.kernel.Event;
import ee.rada.kernel.planchanges.FunderDecision;
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
import ee.rada.query.planchanges.PlanChangeRow.Draft;
import ee.rada.query.planchanges.PlanChangeRow.Ending;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What plan changes learn from events. */
@Component
final class PlanChangesFold implements Fold {

    private static final String KIND = "ME";

    @Override
    public void apply(Rows rows, Event event, Recorded recorded) {
        if (event instanceof PlanChangeDrafted drafted) {
            rows.put(drafted(rows, drafted, recorded));
        } else if (event instanceof PlanChangeEvent change) {
            PlanChangeRow row = rows.require(PlanChangeRow.class, change.proposalId());
            rows.put(learn(row, change, recorded).after(recorded));
        }
    }

    private static PlanChangeRow learn(PlanChangeRow row, PlanChangeEvent event, Recorded recorded) {
        Instant at = recorded.recordedAt();
        return switch (event) {
            case PlanChangeDrafted _ -> throw new IllegalStateException("drafted twice: " + row.proposalId());
            case PlanChangeEdited e -> edited(row, e, recorded);
            case PlanChangeSubmitted e -> submitted(row, e, recorded);
            case ClarificationAsked e ->
                row.with(row.approving().in(ProposalState.CLARIFICATION))
                        .with(row.talk().with(Clarification.asked(e, recorded)))
                        .with(row.waiting().onAuthor(at));
            case ClarificationAnswered e ->
                row.with(row.approving().resumed().touchedBy(recorded))
                        .with(row.talk().answered(question -> question.answered(e.text(), recorded)))
                        .with(row.waiting().onApprover(row.approving().due(), at));
            case PlanChangeApprovalGiven e -> {
                Approving given = row.approving().given(approval(e, recorded));
                yield row.with(given)
                        .with(row.talk().with(Decision.of(e, recorded)))
                        .with(row.waiting().onApprover(given.due(), at));
            }
            case PlanChangeApproved _ -> approved(row, at);
            case FunderDecisionRecorded e ->
                in(row, e.decision() == FunderDecision.APPROVED ? ProposalState.APPROVED : state(row), at)
                        .with(row.talk().with(FunderAnswer.of(e, recorded)).with(Decision.of(e, recorded)));
            case PlanChangeRebased e -> rebased(row, e, recorded);
            case PlanChangeApplied e -> in(row, ProposalState.APPLIED, at).with(applied(e, recorded));
            case PlanChangeApplicationFailed e ->
                row.with(row.approving().in(ProposalState.APPLICATION_FAILED))
                        .with(row.talk().with(Decision.of(e, recorded)))
                        .with(row.waiting().onAuthor(at))
                        .with(failed(e, recorded));
            case PlanChangeRejected e -> rejected(row, e, recorded);
            case PlanChangeWithdrawn e ->
                in(row, ProposalState.WITHDRAWN, at)
                        .with(row.talk().with(Decision.of(e, recorded)))
                        .with(Ending.of(e.reason(), recorded));
        };
    }

    private static PlanChangeRow drafted(Rows rows, PlanChangeDrafted e, Recorded recorded) {
        return new PlanChangeRow(
                e.proposalId(),
                recorded.position(),
                e.projectId(),
                new Draft(
                        Numbers.next(rows, KIND, recorded),
                        e.title(),
                        e.rationale(),
                        e.reallocation(),
                        e.cause(),
                        e.supersedes(),
                        e.deviationId(),
                        e.basePlanVersion(),
                        e.baseBudgetVersion(),
                        e.items(),
                        recorded.actor(),
                        recorded.onBehalfOf(),
                        recorded.recordedAt()),
                Effect.of(e.impact()),
                Approving.draft(recorded),
                Waits.NONE,
                Talk.NONE,
                Ending.NONE,
                recorded.version());
    }

    /** An edit of the items settles whatever a rebase found, also one that keeps them as they are; one of the words only does not. */
    private static PlanChangeRow edited(PlanChangeRow row, PlanChangeEdited e, Recorded recorded) {
        var edit = DraftEdit.between(row.draft(), e, recorded);
        boolean settles =
                edit.texts().isEmpty() || !e.items().equals(row.draft().items());
        boolean unsettled = !settles && !row.talk().conflicts().isEmpty();
        return row.with(row.draft().edited(e))
                .with(Effect.of(e.impact()))
                .with(row.approving().touchedBy(recorded))
                .with(unsettled ? row.waiting() : row.waiting().onNobody(recorded.recordedAt()))
                .with(row.talk().with(edit, settles));
    }

    private static PlanChangeRow submitted(PlanChangeRow row, PlanChangeSubmitted e, Recorded recorded) {
        Approving submitted =
                row.approving().submitted(e.effectiveFrom(), e.requiredApprovals(), e.funderDecides(), recorded);
        return row.with(Effect.of(e.impact()))
                .with(submitted)
                .with(row.waiting().onApprover(submitted.due(), recorded.recordedAt()));
    }

    private static PlanChangeRow approved(PlanChangeRow row, Instant at) {
        return row.approving().funderDecides()
                ? row.with(row.approving().in(ProposalState.AWAITING_FUNDER))
                        .with(row.waiting().onFunder(at))
                : in(row, ProposalState.APPROVED, at);
    }

    /** Submitted again where approvals are asked for; a draft stays one, and what became one waits for its author. */
    private static PlanChangeRow rebased(PlanChangeRow row, PlanChangeRebased e, Recorded recorded) {
        Instant at = recorded.recordedAt();
        Draft was = row.draft();
        boolean draft = e.requiredApprovals().isEmpty();
        boolean settled = e.conflicts().isEmpty() && state(row) == ProposalState.DRAFT;
        Approving rebased = row.approving()
                .rebased(draft ? ProposalState.DRAFT : ProposalState.SUBMITTED, e.requiredApprovals(), recorded);
        Waits waiting =
                draft && !settled ? row.waiting().onAuthor(at) : row.waiting().onApprover(rebased.due(), at);
        var rebase = new Rebasing(
                at,
                recorded.actor(),
                was.basePlanVersion(),
                was.baseBudgetVersion(),
                e.basePlanVersion(),
                e.baseBudgetVersion(),
                e.conflicts());
        return row.with(was.on(e.basePlanVersion(), e.baseBudgetVersion()))
                .with(Effect.of(e.impact()))
                .with(rebased)
                .with(waiting)
                .with(Ending.NONE)
                .with(row.talk().with(rebase));
    }

    /** Where the funder refused, his answer is the decision; it was recorded just before. */
    private static PlanChangeRow rejected(PlanChangeRow row, PlanChangeRejected e, Recorded recorded) {
        PlanChangeRow ended =
                in(row, ProposalState.REJECTED, recorded.recordedAt()).with(Ending.of(e.reason(), recorded));
        return e.step() == null ? ended : ended.with(row.talk().with(Decision.of(e, recorded)));
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

    private static Ending applied(PlanChangeApplied e, Recorded recorded) {
        return new Ending(null, recorded.actor(), recorded.recordedAt(), null, e.planVersion(), e.budgetVersion());
    }

    private static Ending failed(PlanChangeApplicationFailed e, Recorded recorded) {
        var failure = new GetPlanChange.Failure(e.rule(), e.detail());
        return new Ending(null, recorded.actor(), recorded.recordedAt(), failure, null, null);
    }

    /** It waits for nobody any more. */
    private static PlanChangeRow in(PlanChangeRow row, ProposalState next, Instant at) {
        return row.with(row.approving().in(next)).with(row.waiting().onNobody(at));
    }

    private static ProposalState state(PlanChangeRow row) {
        return row.approving().state();
    }
}

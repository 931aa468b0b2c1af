package ee.rada.web.exports.ocel;

import static ee.rada.web.exports.ocel.ObjectType.ACTIVITY;
import static ee.rada.web.exports.ocel.ObjectType.DEVIATION;
import static ee.rada.web.exports.ocel.ObjectType.GOAL;
import static ee.rada.web.exports.ocel.ObjectType.LINE;
import static ee.rada.web.exports.ocel.ObjectType.PLAN_CHANGE;
import static ee.rada.web.exports.ocel.ObjectType.POST;
import static ee.rada.web.exports.ocel.ObjectType.PROJECT;

import ee.rada.kernel.planchanges.FunderDecision;
import ee.rada.kernel.planchanges.PlanChangeEvent;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.web.exports.ocel.Telling.Thing;
import java.util.List;

/**
 * What the events of a proposal tell of objects. What it asks for makes nothing of the plan: the events that apply it do. Of what it
 * would change it only says that it is touched.
 */
final class PlanChangeThings {

    private static final String STATUS = "status";

    private final Telling told;
    private final Thing project;
    private final Thing proposal;

    private PlanChangeThings(PlanChangeEvent event, Telling told) {
        this.told = told;
        this.project = told.thing(PROJECT, event.projectId(), "project");
        this.proposal =
                told.thing(PLAN_CHANGE, event.proposalId(), "planChange").isOf("changes", project);
    }

    static void tell(PlanChangeEvent event, Telling told) {
        new PlanChangeThings(event, told).tell(event);
    }

    private void tell(PlanChangeEvent event) {
        switch (event) {
            case PlanChangeEvent.PlanChangeDrafted e -> {
                proposal.has("title", e.title())
                        .has("rationale", e.rationale())
                        .has("cause", e.cause())
                        .has("reallocation", e.reallocation())
                        .has("basePlanVersion", e.basePlanVersion())
                        .has("baseBudgetVersion", e.baseBudgetVersion())
                        .has(STATUS, ProposalState.DRAFT)
                        .isOf("supersedes", told.maybe(PLAN_CHANGE, e.supersedes(), "superseded"))
                        .isOf("answers", told.maybe(DEVIATION, e.deviationId(), "deviation"));
                asks(e.items());
            }
            case PlanChangeEvent.PlanChangeEdited e -> {
                proposal.has("title", e.title())
                        .has("rationale", e.rationale())
                        .has("cause", e.cause())
                        .has("reallocation", e.reallocation());
                asks(e.items());
            }
            case PlanChangeEvent.PlanChangeSubmitted e ->
                proposal.has(STATUS, ProposalState.SUBMITTED).has("effectiveFrom", e.effectiveFrom());
            case PlanChangeEvent.ClarificationAsked _ -> proposal.has(STATUS, ProposalState.CLARIFICATION);
            case PlanChangeEvent.ClarificationAnswered _ -> proposal.has(STATUS, ProposalState.SUBMITTED);
            case PlanChangeEvent.PlanChangeApprovalGiven _ -> proposal.has(STATUS, ProposalState.IN_APPROVAL);
            case PlanChangeEvent.PlanChangeApproved _ -> proposal.has(STATUS, ProposalState.APPROVED);
            case PlanChangeEvent.FunderDecisionRecorded e ->
                proposal.has(STATUS, e.decision() == FunderDecision.APPROVED ? ProposalState.APPROVED : null);
            case PlanChangeEvent.PlanChangeRebased e ->
                proposal.has("basePlanVersion", e.basePlanVersion())
                        .has("baseBudgetVersion", e.baseBudgetVersion())
                        .has(STATUS, e.requiredApprovals().isEmpty() ? ProposalState.DRAFT : ProposalState.SUBMITTED);
            case PlanChangeEvent.PlanChangeApplied _ -> proposal.has(STATUS, ProposalState.APPLIED);
            case PlanChangeEvent.PlanChangeApplicationFailed _ ->
                proposal.has(STATUS, ProposalState.APPLICATION_FAILED);
            case PlanChangeEvent.PlanChangeRejected _ -> proposal.has(STATUS, ProposalState.REJECTED);
            case PlanChangeEvent.PlanChangeWithdrawn _ -> proposal.has(STATUS, ProposalState.WITHDRAWN);
        }
    }

    private void asks(List<PlanChangeItem> items) {
        items.forEach(item -> proposal.isOf("asksFor", touched(item)));
    }

    private Thing touched(PlanChangeItem item) {
        return switch (item) {
            case PlanChangeItem.MoveActivity i -> told.thing(ACTIVITY, i.activityId(), "activity");
            case PlanChangeItem.AddActivity i -> told.thing(ACTIVITY, i.activityId(), "activity");
            case PlanChangeItem.CancelActivity i -> told.thing(ACTIVITY, i.activityId(), "activity");
            case PlanChangeItem.ChangeResponsible i -> {
                told.thing(POST, i.newResponsiblePostId(), "responsible");
                yield told.thing(ACTIVITY, i.activityId(), "activity");
            }
            case PlanChangeItem.ChangeOutput i -> told.thing(ACTIVITY, i.activityId(), "activity");
            case PlanChangeItem.ChangeCost i -> told.thing(ACTIVITY, i.activityId(), "activity");
            case PlanChangeItem.AmendLine i -> told.thing(LINE, i.lineId(), "line");
            case PlanChangeItem.AddLine i -> told.thing(LINE, i.lineId(), "line");
            case PlanChangeItem.CloseLine i -> told.thing(LINE, i.lineId(), "line");
            case PlanChangeItem.ChangeGoalTarget i -> told.thing(GOAL, i.goalId(), "goal");
            case PlanChangeItem.ExtendProject _ -> project;
        };
    }
}

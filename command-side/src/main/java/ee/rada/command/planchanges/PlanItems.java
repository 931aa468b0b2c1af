package ee.rada.command.planchanges;

import static ee.rada.command.Guards.found;
import static ee.rada.command.Guards.fresh;
import static ee.rada.command.Guards.illegal;
import static ee.rada.command.Guards.inCurrency;
import static ee.rada.command.Guards.inOrder;
import static ee.rada.command.Guards.notNegative;

import ee.rada.command.projects.Plan;
import ee.rada.command.projects.PlannedActivity;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.planchanges.PlanChangeItem.AddActivity;
import ee.rada.kernel.planchanges.PlanChangeItem.CancelActivity;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeCost;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeGoalTarget;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeOutput;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeResponsible;
import ee.rada.kernel.planchanges.PlanChangeItem.ExtendProject;
import ee.rada.kernel.planchanges.PlanChangeItem.MoveActivity;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.PlanDifference;
import ee.rada.kernel.projects.PlanDifference.ActivityAdded;
import ee.rada.kernel.projects.PlanDifference.ActivityCancelled;
import ee.rada.kernel.projects.PlanDifference.ActivityMoved;
import ee.rada.kernel.projects.PlanDifference.CostChanged;
import ee.rada.kernel.projects.PlanDifference.GoalTargetChanged;
import ee.rada.kernel.projects.PlanDifference.OutputChanged;
import ee.rada.kernel.projects.PlanDifference.ProjectExtended;
import ee.rada.kernel.projects.PlanDifference.ResponsibleChanged;
import java.math.BigDecimal;

/** What an item would make different in the plan in force; refused where it speaks of what is not there or changes nothing. */
final class PlanItems {

    private PlanItems() {}

    static PlanDifference difference(Trunk trunk, MoveActivity item, String at) {
        PlannedActivity activity = open(trunk, item.activityId(), at);
        inOrder(item.newStart(), item.newEnd(), at + "/newEnd");
        changes(!activity.start().equals(item.newStart()) || !activity.end().equals(item.newEnd()), at + "/newEnd");
        return new ActivityMoved(item.activityId(), activity.start(), activity.end(), item.newStart(), item.newEnd());
    }

    static PlanDifference difference(Trunk trunk, AddActivity item, String at) {
        fresh(trunk.plan().activities().containsKey(item.activityId()), at + "/activityId");
        inOrder(item.start(), item.end(), at + "/end");
        notNegative(item.plannedCost(), at + "/plannedCost");
        inCurrency(item.plannedCost(), trunk.currency(), at + "/plannedCost");
        PostId responsible = item.responsiblePostId() == null
                ? trunk.owner()
                : trunk.post(item.responsiblePostId(), at + "/responsiblePostId");
        return new ActivityAdded(
                item.activityId(),
                item.code(),
                item.title(),
                item.start(),
                item.end(),
                responsible,
                item.region(),
                item.plannedCost(),
                item.budgetLineId(),
                item.weight(),
                item.expectedOutput(),
                item.milestone());
    }

    static PlanDifference difference(Trunk trunk, CancelActivity item, String at) {
        open(trunk, item.activityId(), at);
        return new ActivityCancelled(item.activityId());
    }

    static PlanDifference difference(Trunk trunk, ChangeResponsible item, String at) {
        PlannedActivity activity = open(trunk, item.activityId(), at);
        trunk.post(item.newResponsiblePostId(), at + "/newResponsiblePostId");
        changes(!item.newResponsiblePostId().equals(activity.responsible()), at + "/newResponsiblePostId");
        return new ResponsibleChanged(item.activityId(), activity.responsible(), item.newResponsiblePostId());
    }

    static PlanDifference difference(Trunk trunk, ChangeOutput item, String at) {
        PlannedActivity activity = open(trunk, item.activityId(), at);
        changes(!item.newOutput().equals(activity.output()), at + "/newOutput");
        return new OutputChanged(item.activityId(), activity.output(), item.newOutput());
    }

    static PlanDifference difference(Trunk trunk, ChangeCost item, String at) {
        PlannedActivity activity = open(trunk, item.activityId(), at);
        notNegative(item.newCost(), at + "/newCost");
        inCurrency(item.newCost(), trunk.currency(), at + "/newCost");
        changes(!item.newCost().equals(activity.cost()), at + "/newCost");
        return new CostChanged(item.activityId(), activity.cost(), item.newCost());
    }

    static PlanDifference difference(Trunk trunk, ChangeGoalTarget item, String at) {
        Plan.Goal goal = found(trunk.plan().goals().get(item.goalId()), at + "/goalId");
        BigDecimal before = goal.target();
        changes(before == null || before.compareTo(item.newTarget()) != 0, at + "/newTarget");
        return new GoalTargetChanged(item.goalId(), before, item.newTarget());
    }

    static PlanDifference difference(Trunk trunk, ExtendProject item, String at) {
        inOrder(trunk.life().start(), item.newEnd(), at + "/newEnd");
        changes(!item.newEnd().equals(trunk.life().end()), at + "/newEnd");
        return new ProjectExtended(trunk.life().end(), item.newEnd());
    }

    private static PlannedActivity open(Trunk trunk, ActivityId id, String at) {
        PlannedActivity activity = found(trunk.plan().activities().get(id), at + "/activityId");
        if (!activity.open()) {
            throw illegal(activity.stage()).at(at + "/activityId");
        }
        return activity;
    }

    /** {@code no-change}. */
    static void changes(boolean anything, String pointer) {
        if (!anything) {
            throw new Refusal(ProblemCode.NO_CHANGE).at(pointer);
        }
    }
}

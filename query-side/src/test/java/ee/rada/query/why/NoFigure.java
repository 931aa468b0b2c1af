package ee.rada.query.why;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Numbers in answers that count nothing, so that nobody asks why they are what they are; each with its reason. */
final class NoFigure {

    private static final String VERSION = "names a state of a stream, a plan or a budget";
    private static final String POSITION = "names a place in the ledger";

    /** By the component alone, in whatever record it stands. */
    private static final Map<String, String> EVERYWHERE = new HashMap<>();

    static {
        for (String name : new String[] {
            "version",
            "planVersion",
            "budgetVersion",
            "basePlanVersion",
            "baseBudgetVersion",
            "currentPlanVersion",
            "currentBudgetVersion",
            "fromPlanVersion",
            "fromBudgetVersion",
            "toPlanVersion",
            "toBudgetVersion",
            "revision"
        }) {
            EVERYWHERE.put(name, VERSION);
        }
        for (String name : new String[] {"position", "recordedPosition", "eventPosition"}) {
            EVERYWHERE.put(name, POSITION);
        }
        EVERYWHERE.put("year", "names a year");
    }

    private static final Set<String> OF_THE_SERVICE = Set.of(
            "FindReplays.",
            "ReplayCheck.",
            "FindDeadLetters.",
            "GetDeadLetter.",
            "FindLooks.",
            "FindClientLooks.",
            "CheckAccessLog.",
            "GetClient.");

    private static final String ITEM = "names a place among the items of the proposal";

    private static final Map<String, String> HERE = Map.of(
            "GetPlanChange.Conflicting.item",
            ITEM,
            "Conflict.item",
            ITEM,
            "ContactFacts.durationMin",
            "is what somebody told of one contact");

    /** Explained likewise, but in no random history: it has none of these items, no substitutions and nobody with posts. */
    static final Set<String> UNSEEN = Set.of(
            "GetPlan.Activity.weight",
            "Planned.weight",
            "GetDesk.Late.daysLate",
            "GetDesk.Late.percentComplete",
            "GetPlanComparison.LineDifference.change",
            "FindPlanChanges.OfState.moved",
            "FindSubstitutions.Item.acts",
            "GetSubstitution.Answer.acts",
            "FindDeviations.Figures.bac",
            "FindDeviations.Figures.eac",
            "FindDeviations.Figures.pv",
            "GetPlanChange.LateImpact.days",
            "GetPlanChange.GoalImpact.before",
            "GetPlanChange.GoalImpact.after",
            "GetPlanChange.ActivityImpact.workingDays",
            "GetPlanChange.Impact.eacBefore",
            "GetPlanChange.Impact.eacAfter",
            "PlanChangeItem.AddActivity.plannedCost",
            "PlanChangeItem.AddActivity.weight",
            "PlanChangeItem.ChangeCost.newCost",
            "PlanChangeItem.AddLine.amount",
            "PlanChangeItem.ChangeGoalTarget.newTarget",
            "ProposedItem.Activity.plannedCost",
            "ProposedItem.Activity.weight",
            "ProposedItem.ChangeCost.before",
            "ProposedItem.ChangeCost.after",
            "ProposedItem.AddLine.before",
            "ProposedItem.AddLine.after",
            "ProposedItem.CloseLine.before",
            "ProposedItem.CloseLine.after",
            "ProposedItem.ChangeGoalTarget.before",
            "ProposedItem.ChangeGoalTarget.after",
            "GetStatistics.Answer.contacts",
            "GetStatistics.OfMonth.contacts",
            "GetStatistics.OfRegion.contacts",
            "GetStatistics.Cell.contacts",
            "GetStatistics.OfValue.contacts",
            "GetStatistics.Fresh.workingDays");

    private NoFigure() {}

    /** Why nobody explains a component, such as {@code GetBudget.Line.year}; empty where somebody has to. */
    static String reason(String component) {
        if (OF_THE_SERVICE.stream().anyMatch(component::startsWith)) {
            return "tells of work of the service itself, which no event recorded";
        }
        String name = component.substring(component.lastIndexOf('.') + 1);
        return HERE.getOrDefault(component, EVERYWHERE.getOrDefault(name, ""));
    }
}

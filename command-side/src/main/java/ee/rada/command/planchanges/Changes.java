package ee.rada.command.planchanges;

import ee.rada.kernel.Event;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended.Amendment;
import ee.rada.kernel.budgets.BudgetEvent.OriginalBudgetSet;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.ProposalId;
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
import ee.rada.kernel.projects.ProjectEvent.PlanRevised;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What a proposal would make different in the plan and in the budget. */
record Changes(
        List<PlanDifference> differences,
        List<Amendment> amendments,
        List<OriginalBudgetSet.Line> added,
        List<LineId> closed) {

    /** What is told of the project and of its budget once they are applied to the trunk; of one of them nothing, where it stays. */
    Stream<Event> events(Trunk trunk, ProposalId proposal, LocalDate from) {
        var revised = new PlanRevised(trunk.id(), trunk.planVersion() + 1, differences, proposal, from);
        var amended =
                new BudgetAmended(trunk.id(), trunk.budgetVersion() + 1, amendments, proposal, from, added, closed);
        return Stream.concat(
                differences.isEmpty() ? Stream.empty() : Stream.of(revised),
                moveBudget() ? Stream.of(amended) : Stream.empty());
    }

    /** The activities concerned, each once, in the order in which they were named. */
    Stream<ActivityId> activities() {
        return differences.stream()
                .flatMap(difference -> switch (difference) {
                    case ActivityAdded d -> Stream.of(d.activityId());
                    case ActivityMoved d -> Stream.of(d.activityId());
                    case ActivityCancelled d -> Stream.of(d.activityId());
                    case ResponsibleChanged d -> Stream.of(d.activityId());
                    case OutputChanged d -> Stream.of(d.activityId());
                    case CostChanged d -> Stream.of(d.activityId());
                    case GoalTargetChanged _, ProjectExtended _ -> Stream.<ActivityId>empty();
                })
                .distinct();
    }

    boolean moveBudget() {
        return !amendments.isEmpty() || !added.isEmpty() || !closed.isEmpty();
    }
}

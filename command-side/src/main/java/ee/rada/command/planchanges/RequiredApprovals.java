package ee.rada.command.planchanges;

import ee.rada.command.projects.Life;
import ee.rada.kernel.Role;
import ee.rada.kernel.planchanges.Impact;
import ee.rada.kernel.projects.PlanDifference.ActivityAdded;
import ee.rada.kernel.projects.PlanDifference.CostChanged;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** C8: who has to approve a proposal, in the order in which they are asked; the funder comes after all of them. */
final class RequiredApprovals {

    private RequiredApprovals() {}

    /** The unit head always, finance when money moves, the director general when it grows or outlasts its funding. */
    static List<Role> of(Branch branch, Impact impact) {
        var steps = new ArrayList<Role>(List.of(Role.UNIT_HEAD));
        if (branch.changes().moveBudget() || movesPlannedCost(branch.changes())) {
            steps.add(Role.FINANCE);
        }
        if (impact.totalAfter().compareTo(impact.totalBefore()) > 0 || outlastsFunding(branch)) {
            steps.add(Role.DIRECTOR_GENERAL);
        }
        return List.copyOf(steps);
    }

    private static boolean movesPlannedCost(Changes changes) {
        return changes.differences().stream().anyMatch(difference -> switch (difference) {
            case CostChanged _ -> true;
            case ActivityAdded added -> added.plannedCost().isPositive();
            default -> false;
        });
    }

    /** Where nobody knows how long the money is there, every later end may outlast it. */
    private static boolean outlastsFunding(Branch branch) {
        Life before = branch.trunk().life();
        LocalDate was = before.end();
        LocalDate end = branch.after().life().end();
        LocalDate funded = before.eligibleUntil() == null ? was : before.eligibleUntil();
        return end != null && !end.equals(was) && (funded == null || end.isAfter(funded));
    }
}

package ee.rada.command.planchanges;

import ee.rada.command.Revision;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.PlanChangeItem.AddActivity;
import ee.rada.kernel.planchanges.PlanChangeItem.AddLine;
import ee.rada.kernel.planchanges.PlanChangeItem.AmendLine;
import ee.rada.kernel.planchanges.PlanChangeItem.CancelActivity;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeCost;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeGoalTarget;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeOutput;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeResponsible;
import ee.rada.kernel.planchanges.PlanChangeItem.CloseLine;
import ee.rada.kernel.planchanges.PlanChangeItem.ExtendProject;
import ee.rada.kernel.planchanges.PlanChangeItem.MoveActivity;
import ee.rada.kernel.projects.ActivityId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an item speaks of.
 *
 * @param field the item's field that names it
 * @param revision who last changed it; null for what does not exist yet
 * @param base the version of plan or budget that the proposal stood on
 */
record Subject(UUID id, String field, @Nullable Revision revision, int base) {

    static Subject of(PlanChangeItem item, Trunk trunk, Base base) {
        return switch (item) {
            case MoveActivity i -> activity(i.activityId(), trunk, base);
            case AddActivity i -> activity(i.activityId(), trunk, base);
            case CancelActivity i -> activity(i.activityId(), trunk, base);
            case ChangeResponsible i -> activity(i.activityId(), trunk, base);
            case ChangeOutput i -> activity(i.activityId(), trunk, base);
            case ChangeCost i -> activity(i.activityId(), trunk, base);
            case AmendLine i -> line(i.lineId(), trunk, base);
            case AddLine i -> line(i.lineId(), trunk, base);
            case CloseLine i -> line(i.lineId(), trunk, base);
            case ChangeGoalTarget i -> {
                var goal = trunk.plan().goals().get(i.goalId());
                yield new Subject(
                        i.goalId().value(), "goalId", goal == null ? null : goal.revision(), base.planVersion());
            }
            case ExtendProject _ ->
                new Subject(trunk.id().value(), "newEnd", trunk.life().period().revision(), base.planVersion());
        };
    }

    /** Whether another proposal changed it after the version that this one stands on. */
    boolean changedSince() {
        return revision != null && revision.isAfter(base);
    }

    private static Subject activity(ActivityId id, Trunk trunk, Base base) {
        var activity = trunk.plan().activities().get(id);
        return new Subject(id.value(), "activityId", activity == null ? null : activity.revision(), base.planVersion());
    }

    private static Subject line(LineId id, Trunk trunk, Base base) {
        var line = trunk.lines().get(id);
        return new Subject(id.value(), "lineId", line == null ? null : line.revision(), base.budgetVersion());
    }
}

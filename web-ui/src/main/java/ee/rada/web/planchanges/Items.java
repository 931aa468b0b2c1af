package ee.rada.web.planchanges;

import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.query.planchanges.ProposedItem;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Items as they were asked for, out of how they are told. */
final class Items {

    private Items() {}

    static PlanChangeItem asked(ProposedItem told) {
        return switch (told) {
            case ProposedItem.MoveActivity it ->
                new PlanChangeItem.MoveActivity(
                        it.activityId(), day(it.after().start()), day(it.after().end()));
            case ProposedItem.AddActivity it -> added(it);
            case ProposedItem.CancelActivity it -> new PlanChangeItem.CancelActivity(it.activityId());
            case ProposedItem.ChangeResponsible it ->
                new PlanChangeItem.ChangeResponsible(it.activityId(), it.after().postId());
            case ProposedItem.ChangeOutput it -> new PlanChangeItem.ChangeOutput(it.activityId(), it.after());
            case ProposedItem.ChangeCost it -> new PlanChangeItem.ChangeCost(it.activityId(), it.after());
            case ProposedItem.AmendLine it -> new PlanChangeItem.AmendLine(it.lineId(), it.year(), it.after());
            case ProposedItem.AddLine it ->
                new PlanChangeItem.AddLine(it.lineId(), it.code(), it.title(), it.year(), it.after());
            case ProposedItem.CloseLine it -> new PlanChangeItem.CloseLine(it.lineId());
            case ProposedItem.ChangeGoalTarget it -> new PlanChangeItem.ChangeGoalTarget(it.goalId(), it.after());
            case ProposedItem.ExtendProject it -> new PlanChangeItem.ExtendProject(it.after());
        };
    }

    private static PlanChangeItem added(ProposedItem.AddActivity told) {
        var row = told.after();
        return new PlanChangeItem.AddActivity(
                told.activityId(),
                row.code(),
                row.title(),
                day(row.start()),
                day(row.end()),
                row.responsiblePostId(),
                row.region(),
                Objects.requireNonNull(row.plannedCost()),
                row.budgetLineId(),
                row.weight(),
                Objects.requireNonNullElse(row.expectedOutput(), ""),
                row.milestone());
    }

    /** Items have days; only rows from elsewhere may lack them. */
    private static LocalDate day(@Nullable LocalDate day) {
        return Objects.requireNonNull(day);
    }
}

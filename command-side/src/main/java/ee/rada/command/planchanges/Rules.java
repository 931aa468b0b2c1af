package ee.rada.command.planchanges;

import ee.rada.command.budgets.BudgetState.Line;
import ee.rada.command.projects.PlannedActivity;
import ee.rada.kernel.Money;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules that hold for plan and budget as a whole (C4, C5, activities inside the project). They are judged on what would be after all
 * items; a draft may break them for a while, a submission may not.
 */
final class Rules {

    private final Trunk after;
    private final Changes changes;

    Rules(Trunk after, Changes changes) {
        this.after = after;
        this.changes = changes;
    }

    /** The first rule that each of the items breaks, and those that only all of them together break. */
    List<Finding> brokenBy(Content content, Set<Integer> taken) {
        var broken = new ArrayList<Finding>();
        for (int i = 0; i < content.items().size(); i++) {
            Refusal refusal = taken.contains(i) ? brokenBy(content.items().get(i), "/items/" + i) : null;
            if (refusal != null) {
                broken.add(new Finding(i, false, refusal));
            }
        }
        Money difference = moved();
        if (content.reallocation() && !difference.isZero()) {
            var refusal = new Refusal(ProblemCode.SUM_NOT_ZERO).with("difference", difference);
            broken.add(new Finding(Finding.WHOLE, false, refusal.at("/items")));
        }
        return broken;
    }

    private @Nullable Refusal brokenBy(PlanChangeItem item, String at) {
        return switch (item) {
            case MoveActivity i -> outside(i.newStart(), i.newEnd(), at + "/newStart", at + "/newEnd");
            case AddActivity i -> {
                Refusal closed = onClosed(i.budgetLineId(), at + "/budgetLineId");
                yield closed == null ? outside(i.start(), i.end(), at + "/start", at + "/end") : closed;
            }
            case ExtendProject _ -> leftOutside(at + "/newEnd");
            case AmendLine i -> overdrawn(i.lineId(), at + "/newAmount");
            case CloseLine i -> unsettled(i.lineId(), at + "/lineId");
            case AddLine _, CancelActivity _, ChangeResponsible _, ChangeOutput _, ChangeCost _, ChangeGoalTarget _ ->
                null;
        };
    }

    private @Nullable Refusal outside(LocalDate start, LocalDate end, String atStart, String atEnd) {
        if (isOutside(start)) {
            return new Refusal(ProblemCode.ACTIVITY_OUTSIDE_PROJECT).at(atStart);
        }
        return isOutside(end) ? new Refusal(ProblemCode.ACTIVITY_OUTSIDE_PROJECT).at(atEnd) : null;
    }

    /** No work is paid from a line from which nothing may be spent any more. */
    private @Nullable Refusal onClosed(@Nullable LineId id, String at) {
        Line line = id == null ? null : after.lines().get(id);
        return line != null && line.closed()
                ? new Refusal(ProblemCode.ILLEGAL_TRANSITION)
                        .with("state", "CLOSED")
                        .at(at)
                : null;
    }

    /** A shorter project still has room for all that is planned in it. */
    private @Nullable Refusal leftOutside(String at) {
        return after.plan().activities().values().stream()
                .filter(activity -> !activity.isCancelled() && isOutside(activity.end()))
                .map(PlannedActivity::code)
                .sorted()
                .findFirst()
                .map(code -> new Refusal(ProblemCode.ACTIVITY_OUTSIDE_PROJECT)
                        .with("activity", code)
                        .at(at))
                .orElse(null);
    }

    private boolean isOutside(LocalDate day) {
        LocalDate from = after.life().start();
        LocalDate until = after.life().end();
        return (from != null && day.isBefore(from)) || (until != null && day.isAfter(until));
    }

    /** C4: never below what is committed and spent. */
    private @Nullable Refusal overdrawn(LineId id, String at) {
        Line line = line(id);
        return line.available().isNegative()
                ? new Refusal(ProblemCode.BELOW_COMMITTED)
                        .with("lineId", id)
                        .with("minimum", line.taken())
                        .with("requested", line.current())
                        .at(at)
                : null;
    }

    /** Nothing promised from it is open, and no money stays behind on it. */
    private @Nullable Refusal unsettled(LineId id, String at) {
        Line line = line(id);
        if (line.committed().isPositive()) {
            return new Refusal(ProblemCode.BELOW_COMMITTED)
                    .with("lineId", id)
                    .with("minimum", line.taken())
                    .with("requested", line.spent())
                    .at(at);
        }
        return line.available().isZero()
                ? null
                : new Refusal(ProblemCode.SUM_NOT_ZERO)
                        .with("lineId", id)
                        .with("difference", line.available())
                        .at(at);
    }

    /** C5: what all lines together would have more, or less, than now. */
    private Money moved() {
        Money more = Money.zero(after.currency());
        for (var amendment : changes.amendments()) {
            more = more.plus(amendment.newAmount()).minus(amendment.oldAmount());
        }
        for (var line : changes.added()) {
            more = more.plus(line.amount());
        }
        return more;
    }

    private Line line(LineId id) {
        return Objects.requireNonNull(after.lines().get(id));
    }
}

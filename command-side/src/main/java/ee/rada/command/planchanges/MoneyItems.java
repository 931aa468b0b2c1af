package ee.rada.command.planchanges;

import static ee.rada.command.Guards.found;
import static ee.rada.command.Guards.fresh;
import static ee.rada.command.Guards.inCurrency;
import static ee.rada.command.Guards.notNegative;
import static ee.rada.command.Guards.positive;

import ee.rada.command.budgets.BudgetState.Line;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended.Amendment;
import ee.rada.kernel.budgets.BudgetEvent.OriginalBudgetSet;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.PlanChangeItem.AddLine;
import ee.rada.kernel.planchanges.PlanChangeItem.AmendLine;
import ee.rada.kernel.planchanges.PlanChangeItem.CloseLine;

/** What an item would do to the budget in force; refused where it speaks of what is not there or changes nothing. */
final class MoneyItems {

    private MoneyItems() {}

    static Amendment amendment(Trunk trunk, AmendLine item, String at) {
        Line line = active(trunk, item.lineId(), at);
        found(line.year() == item.year() ? line : null, at + "/year");
        notNegative(item.newAmount(), at + "/newAmount");
        inCurrency(item.newAmount(), trunk.currency(), at + "/newAmount");
        inCurrency(item.newAmount(), line.current().currency(), at + "/newAmount");
        PlanItems.changes(!item.newAmount().equals(line.current()), at + "/newAmount");
        return new Amendment(item.lineId(), item.year(), line.current(), item.newAmount());
    }

    static OriginalBudgetSet.Line added(Trunk trunk, AddLine item, String at) {
        fresh(trunk.lines().containsKey(item.lineId()), at + "/lineId");
        positive(item.amount(), at + "/amount");
        inCurrency(item.amount(), trunk.currency(), at + "/amount");
        return new OriginalBudgetSet.Line(item.lineId(), item.code(), item.title(), item.year(), item.amount());
    }

    static LineId closed(Trunk trunk, CloseLine item, String at) {
        active(trunk, item.lineId(), at);
        return item.lineId();
    }

    private static Line active(Trunk trunk, LineId id, String at) {
        Line line = found(trunk.lines().get(id), at + "/lineId");
        if (line.closed()) {
            throw new Refusal(ProblemCode.ILLEGAL_TRANSITION)
                    .with("state", "CLOSED")
                    .at(at + "/lineId");
        }
        return line;
    }
}

package ee.rada.command.planchanges;

import static ee.rada.command.Guards.found;
import static ee.rada.command.Guards.inCurrency;
import static ee.rada.command.Guards.notNegative;

import ee.rada.command.budgets.BudgetState.Line;
import ee.rada.kernel.Money;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended.Amendment;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.Impact;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.PlanChangeItem.AmendLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Checks a proposal's budget items against the lines as they stand: at the submission, and again when they are applied. */
final class Amendments {

    private Amendments() {}

    /** What the items would do to the lines; refused where a rule is broken. */
    static List<Amendment> of(
            Map<LineId, Line> lines, List<PlanChangeItem> items, boolean reallocation, String currency) {
        var amendments = new ArrayList<Amendment>();
        var named = new HashSet<LineId>();
        for (int i = 0; i < items.size(); i++) {
            AmendLine item = switch (items.get(i)) {
                case AmendLine amend -> amend;
            };
            String pointer = "/lines/" + i;
            if (!named.add(item.lineId())) {
                throw new Refusal(ProblemCode.DUPLICATE_CODE).at(pointer + "/lineId");
            }
            inCurrency(item.newAmount(), currency, pointer + "/amount");
            amendments.add(amendment(lines, item, pointer));
        }
        if (amendments.isEmpty()) {
            throw new Refusal(ProblemCode.NO_CHANGE).at("/lines");
        }
        if (reallocation) {
            sumIsZero(amendments);
        }
        return amendments;
    }

    /** The lines of a proposal that were amended after the version it stands on. */
    static List<LineId> movedSince(Map<LineId, Line> lines, PlanChangeState state) {
        return state.items().stream()
                .map(item -> switch (item) {
                    case AmendLine amend -> amend.lineId();
                })
                .filter(id -> {
                    Line line = lines.get(id);
                    return line != null && line.amendedIn() > state.baseBudgetVersion();
                })
                .toList();
    }

    static Impact impact(Map<LineId, Line> lines, List<Amendment> amendments) {
        String currency = amendments.getFirst().newAmount().currency();
        Money before = lines.values().stream()
                .map(Line::current)
                .filter(amount -> amount.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
        return new Impact(
                amendments.stream()
                        .map(a -> new Impact.LineDelta(a.lineId(), a.year(), a.oldAmount(), a.newAmount()))
                        .toList(),
                before,
                before.plus(difference(amendments)));
    }

    /** C4: never below what is committed and spent. */
    private static Amendment amendment(Map<LineId, Line> lines, AmendLine item, String pointer) {
        Line line = found(lines.get(item.lineId()), pointer + "/lineId");
        found(line.year() == item.year() ? line : null, pointer + "/year");
        notNegative(item.newAmount(), pointer + "/amount");
        inCurrency(item.newAmount(), line.current().currency(), pointer + "/amount");
        if (item.newAmount().equals(line.current())) {
            throw new Refusal(ProblemCode.NO_CHANGE).at(pointer + "/amount");
        }
        if (item.newAmount().compareTo(line.taken()) < 0) {
            throw new Refusal(ProblemCode.BELOW_COMMITTED)
                    .with("lineId", item.lineId())
                    .with("minimum", line.taken())
                    .with("requested", item.newAmount())
                    .at(pointer + "/amount");
        }
        return new Amendment(item.lineId(), item.year(), line.current(), item.newAmount());
    }

    /** C5: a reallocation moves money, to the cent. */
    private static void sumIsZero(List<Amendment> amendments) {
        Money difference = difference(amendments);
        if (!difference.isZero()) {
            throw new Refusal(ProblemCode.SUM_NOT_ZERO)
                    .with("difference", difference)
                    .at("/lines");
        }
    }

    private static Money difference(List<Amendment> amendments) {
        return amendments.stream()
                .map(a -> a.newAmount().minus(a.oldAmount()))
                .reduce(Money.zero(amendments.getFirst().newAmount().currency()), Money::plus);
    }
}

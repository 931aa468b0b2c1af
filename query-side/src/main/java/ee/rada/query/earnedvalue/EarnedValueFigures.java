package ee.rada.query.earnedvalue;

import static ee.rada.query.why.OperandName.ACTUAL_COST;
import static ee.rada.query.why.OperandName.BUDGET_AT_COMPLETION;
import static ee.rada.query.why.OperandName.EARNED_VALUE;
import static ee.rada.query.why.OperandName.ESTIMATE_AT_COMPLETION;
import static ee.rada.query.why.OperandName.ESTIMATE_TO_COMPLETE;
import static ee.rada.query.why.OperandName.PLANNED_VALUE;

import ee.rada.kernel.Money;
import ee.rada.kernel.earnedvalue.EarnedValue;
import ee.rada.kernel.earnedvalue.PerformanceFactor;
import ee.rada.query.why.Explanation;
import ee.rada.query.why.Explanation.Operand;
import ee.rada.query.why.Formula;
import ee.rada.query.why.Story;
import ee.rada.query.why.Then;
import ee.rada.query.why.Unit;
import java.util.List;
import java.util.function.Function;

/**
 * Why earned value is what it is. The four amounts are sums over works and entries, so events add up to them; the indices and estimates
 * are worked out of those.
 *
 * @param then earned value as it was after an event, for the same day
 */
public record EarnedValueFigures(Story story, String currency, Function<Then, EarnedValue> then) {

    public Explanation bac() {
        return amount(EarnedValue::bac);
    }

    public Explanation pv() {
        return amount(EarnedValue::pv);
    }

    public Explanation ev() {
        return amount(EarnedValue::ev);
    }

    public Explanation ac() {
        return amount(EarnedValue::ac);
    }

    public Explanation sv() {
        return amount(EarnedValue::sv);
    }

    public Explanation cv() {
        return amount(EarnedValue::cv);
    }

    public Explanation cpi() {
        return Explanation.by(
                Formula.INDEX,
                Unit.RATIO,
                null,
                List.of(Operand.of(EARNED_VALUE, ev()), Operand.of(ACTUAL_COST, ac())));
    }

    public Explanation spi() {
        return Explanation.by(
                Formula.INDEX,
                Unit.RATIO,
                null,
                List.of(Operand.of(EARNED_VALUE, ev()), Operand.of(PLANNED_VALUE, pv())));
    }

    public Explanation eac(PerformanceFactor factor) {
        return money(Formula.SUM, Operand.of(ACTUAL_COST, ac()), Operand.of(ESTIMATE_TO_COMPLETE, etc(factor)));
    }

    /** With nothing left to do there is nothing to estimate. */
    public Explanation etc(PerformanceFactor factor) {
        var bac = Operand.of(BUDGET_AT_COMPLETION, bac());
        var ev = Operand.of(EARNED_VALUE, ev());
        if (factor == PerformanceFactor.ONE
                || bac.explanation().value().equals(ev.explanation().value())) {
            return money(Formula.DIFFERENCE, bac, ev);
        }
        var ac = Operand.of(ACTUAL_COST, ac());
        var pv = Operand.of(PLANNED_VALUE, pv());
        return switch (factor) {
            case ONE -> money(Formula.DIFFERENCE, bac, ev);
            case CPI -> money(Formula.REST_AT_COST, bac, ev, ac);
            case SPI -> money(Formula.REST_AT_PACE, bac, ev, pv);
            case SPI_CPI -> money(Formula.REST_AT_COST_AND_PACE, bac, ev, ac, pv);
        };
    }

    public Explanation vac(PerformanceFactor factor) {
        return money(
                Formula.DIFFERENCE,
                Operand.of(BUDGET_AT_COMPLETION, bac()),
                Operand.of(ESTIMATE_AT_COMPLETION, eac(factor)));
    }

    private Explanation money(Formula formula, Operand... operands) {
        return Explanation.by(formula, Unit.MONEY, currency, List.of(operands));
    }

    private Explanation amount(Function<EarnedValue, Money> amount) {
        return story.money(currency, rows -> amount.apply(then.apply(rows)).cents());
    }
}

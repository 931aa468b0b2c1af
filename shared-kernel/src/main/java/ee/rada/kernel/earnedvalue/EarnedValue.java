package ee.rada.kernel.earnedvalue;

import ee.rada.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Earned value on a day, by the formulas of ISO 21508. All four amounts are in one currency. An index, and an estimate that stands on
 * it, is null while its divisor is zero or less: undefined, never zero. So is an estimate beyond every amount {@link Money} can hold.
 *
 * @param bac budget at completion: what all the work is planned to cost
 * @param pv planned value: what the work that should be done by now is planned to cost
 * @param ev earned value: what the work done by now was planned to cost
 * @param ac actual cost: what was spent by now
 */
public record EarnedValue(Money bac, Money pv, Money ev, Money ac) {

    private static final int INDEX_DECIMALS = 4;

    /** Earned value at the end of a day, of works and spending in one currency. Every work is rounded to the cent, so rows add up. */
    public static EarnedValue of(List<Work> works, Money spent, LocalDate day) {
        Money nothing = Money.zero(spent.currency());
        return new EarnedValue(
                works.stream().map(Work::cost).reduce(nothing, Money::plus),
                works.stream().map(work -> work.planned(day)).reduce(nothing, Money::plus),
                works.stream().map(Work::earned).reduce(nothing, Money::plus),
                spent);
    }

    /** Schedule variance EV − PV: negative is behind. */
    public Money sv() {
        return ev.minus(pv);
    }

    /** Cost variance EV − AC: negative is dearer than planned. */
    public Money cv() {
        return ev.minus(ac);
    }

    /** Schedule performance index EV / PV, four decimals: what was done of what should have been. */
    public @Nullable BigDecimal spi() {
        return index(pv);
    }

    /** Cost performance index EV / AC, four decimals: the work each euro brought. */
    public @Nullable BigDecimal cpi() {
        return index(ac);
    }

    /** Estimate at completion AC + (BAC − EV) / PF: what everything will have cost. With nothing left to do it is AC. */
    public @Nullable Money eac(PerformanceFactor factor) {
        Money toComplete = etc(factor);
        return toComplete == null ? null : amount(ac.decimal().add(toComplete.decimal()));
    }

    /** Estimate to complete (BAC − EV) / PF: what the work that is left will cost. */
    public @Nullable Money etc(PerformanceFactor factor) {
        Money left = bac.minus(ev);
        if (left.isZero()) {
            return left;
        }
        return switch (factor) {
            case ONE -> left;
            case CPI -> atTheRateOf(left, ac);
            case SPI -> atTheRateOf(left, pv);
            case SPI_CPI -> atTheRateOf(left, ac, pv);
        };
    }

    /** Variance at completion BAC − EAC: negative is what will be missing. */
    public @Nullable Money vac(PerformanceFactor factor) {
        Money atCompletion = eac(factor);
        return atCompletion == null ? null : amount(bac.decimal().subtract(atCompletion.decimal()));
    }

    private @Nullable BigDecimal index(Money divisor) {
        return divisor.isPositive()
                ? ev.decimal().divide(divisor.decimal(), INDEX_DECIMALS, RoundingMode.HALF_UP)
                : null;
    }

    /** Divides by each index EV / divisor at once, so that nothing is rounded before the end. */
    private @Nullable Money atTheRateOf(Money left, Money... divisors) {
        BigDecimal numerator = left.decimal();
        BigDecimal denominator = BigDecimal.ONE;
        for (Money divisor : divisors) {
            if (!divisor.isPositive() || !ev.isPositive()) {
                return null;
            }
            numerator = numerator.multiply(divisor.decimal());
            denominator = denominator.multiply(ev.decimal());
        }
        return amount(numerator.divide(denominator, 2, RoundingMode.HALF_UP));
    }

    private @Nullable Money amount(BigDecimal value) {
        return value.precision() - value.scale() > Money.MAX_DIGITS ? null : Money.of(value, bac.currency());
    }
}

package ee.rada.query.budgets;

import ee.rada.kernel.Money;
import ee.rada.query.budgets.GetBudget.EarnedValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Earned value: planned value PV spreads each activity's cost evenly over its days, first and last included; earned value EV is cost
 * times the part done; CPI = EV/AC, SPI = EV/PV, EAC = BAC/CPI. What would be divided by zero is undefined, not zero.
 */
final class Earning {

    /** An activity's approved cost and days, and how much of it is done. */
    record Activity(
            long cents, @Nullable LocalDate start, @Nullable LocalDate end, int percentComplete) {}

    private static final int INDEX_DECIMALS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Earning() {}

    static EarnedValue of(String currency, List<Activity> activities, long spent, LocalDate today) {
        long bac = activities.stream().mapToLong(Activity::cents).sum();
        BigDecimal pv = sum(
                activities.stream().map(activity -> planned(activity, today)).toList());
        BigDecimal ev = sum(activities.stream().map(Earning::earned).toList());
        BigDecimal ac = BigDecimal.valueOf(spent);
        return new EarnedValue(
                new Money(bac, currency),
                money(pv, currency),
                money(ev, currency),
                new Money(spent, currency),
                index(ev, ac),
                index(ev, pv),
                ev.signum() == 0 || ac.signum() == 0
                        ? null
                        : money(BigDecimal.valueOf(bac).multiply(ac).divide(ev, 2, RoundingMode.HALF_UP), currency));
    }

    private static BigDecimal planned(Activity activity, LocalDate today) {
        LocalDate start = activity.start;
        LocalDate end = activity.end;
        BigDecimal cost = BigDecimal.valueOf(activity.cents);
        if (start == null || end == null || today.isBefore(start)) {
            return BigDecimal.ZERO;
        }
        if (!today.isBefore(end)) {
            return cost;
        }
        long days = ChronoUnit.DAYS.between(start, end) + 1;
        long elapsed = ChronoUnit.DAYS.between(start, today) + 1;
        return cost.multiply(BigDecimal.valueOf(elapsed)).divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal earned(Activity activity) {
        return BigDecimal.valueOf(activity.cents)
                .multiply(BigDecimal.valueOf(activity.percentComplete))
                .divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable BigDecimal index(BigDecimal value, BigDecimal divisor) {
        return divisor.signum() == 0 ? null : value.divide(divisor, INDEX_DECIMALS, RoundingMode.HALF_UP);
    }

    private static Money money(BigDecimal cents, String currency) {
        return new Money(cents.setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
    }
}

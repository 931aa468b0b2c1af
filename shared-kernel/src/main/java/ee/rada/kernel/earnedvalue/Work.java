package ee.rada.kernel.earnedvalue;

import ee.rada.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A piece of planned work. Its cost is planned evenly over its days, first and last included, weekends and holidays too: the service
 * is open every day, activities are held on Saturdays, and no list of holidays can move a figure that was already read.
 *
 * @param cost what it is planned to cost
 * @param start first day; without both days the work is never due
 * @param end last day
 * @param percentComplete how much of it is done, 0 to 100
 */
public record Work(
        Money cost, @Nullable LocalDate start, @Nullable LocalDate end, int percentComplete) {

    /** What should be done by the end of the day, to the cent. */
    public Money planned(LocalDate day) {
        if (start == null || end == null || day.isBefore(start)) {
            return Money.zero(cost.currency());
        }
        return day.isBefore(end) ? part(daysFromStart(day), daysFromStart(end)) : cost;
    }

    /** What the part that is done was planned to cost, to the cent. */
    public Money earned() {
        return part(percentComplete, 100);
    }

    private long daysFromStart(LocalDate day) {
        return ChronoUnit.DAYS.between(start, day) + 1;
    }

    private Money part(long of, long whole) {
        BigDecimal cents = BigDecimal.valueOf(cost.cents()).multiply(BigDecimal.valueOf(of));
        return new Money(
                cents.divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP).longValueExact(), cost.currency());
    }
}

package ee.rada.query.budgets;

import ee.rada.kernel.Money;
import ee.rada.query.budgets.GetBudget.Forecast;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Where spending leads if it goes on as it did on average since the start. */
final class Forecasting {

    private static final int MONTH = 30;
    private static final Forecast NONE = new Forecast(null, null, null);

    private Forecasting() {}

    static Forecast of(
            String currency, long current, long spent, LocalDate start, @Nullable LocalDate end, LocalDate today) {
        long days = ChronoUnit.DAYS.between(start, today) + 1;
        if (spent <= 0 || days <= 0) {
            return NONE;
        }
        BigDecimal aDay = BigDecimal.valueOf(spent).divide(BigDecimal.valueOf(days), 10, RoundingMode.HALF_UP);
        Money aMonth = money(aDay.multiply(BigDecimal.valueOf(MONTH)), currency);
        if (end == null || end.isBefore(today)) {
            return new Forecast(aMonth, null, null);
        }
        BigDecimal left = aDay.multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(today, end)));
        Money atEnd = money(BigDecimal.valueOf(spent).add(left), currency);
        return new Forecast(aMonth, atEnd, exhausted(BigDecimal.valueOf(current - spent), aDay, end, today));
    }

    private static @Nullable LocalDate exhausted(BigDecimal rest, BigDecimal aDay, LocalDate end, LocalDate today) {
        if (rest.signum() <= 0) {
            return today;
        }
        if (aDay.signum() == 0) {
            return null;
        }
        BigDecimal days = rest.divide(aDay, 0, RoundingMode.CEILING);
        if (days.compareTo(BigDecimal.valueOf(ChronoUnit.DAYS.between(today, end))) > 0) {
            return null;
        }
        return today.plusDays(days.longValueExact());
    }

    private static Money money(BigDecimal cents, String currency) {
        return new Money(cents.setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
    }
}

package ee.rada.web.exports.iati;

import ee.rada.web.exports.iati.Dates.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Rule 7.5.3 of IATI allows a budget one year. A longer one is divided by calendar years, in proportion to their days; what rounding
 * leaves over in one year goes into the next, so that the parts add up to the whole.
 */
final class YearSplit {

    record Part(Period period, BigDecimal amount) {}

    private YearSplit() {}

    static List<Part> split(Period period, BigDecimal amount) {
        if (!period.end().isAfter(period.start().plusYears(1))) return List.of(new Part(period, amount));
        var parts = new ArrayList<Part>();
        var given = BigDecimal.ZERO;
        for (var start = period.start();
                !start.isAfter(period.end());
                start = start.withDayOfYear(1).plusYears(1)) {
            var end = earlier(Dates.lastDayOfYear(start), period.end());
            var upToEnd = share(amount, days(period.start(), end), days(period.start(), period.end()));
            parts.add(new Part(new Period(start, end), upToEnd.subtract(given)));
            given = upToEnd;
        }
        return parts;
    }

    private static BigDecimal share(BigDecimal amount, long days, long of) {
        return amount.multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_EVEN);
    }

    private static long days(LocalDate start, LocalDate end) {
        return ChronoUnit.DAYS.between(start, end) + 1;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}

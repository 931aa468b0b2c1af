package ee.rada.query.budgets;

import ee.rada.query.why.Then;
import java.time.LocalDate;

/** What a project had spent after an event, for features whose figures stand on it. */
public final class SpentThen {

    private SpentThen() {}

    /** In cents, by the end of the day, with and without a line: what the view {@code spent_by_day} gives. */
    public static long until(Then then, String currency, LocalDate day) {
        return then.rows(
                        MoneyDayRow.class,
                        row -> row.currency().equals(currency)
                                && !row.day().isAfter(day)
                                && (row.lineId().equals(MoneyDayRow.WHOLE)
                                        || row.lineId().equals(MoneyDayRow.LOOSE)))
                .mapToLong(MoneyDayRow::spentCents)
                .sum();
    }
}

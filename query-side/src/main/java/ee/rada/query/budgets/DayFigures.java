package ee.rada.query.budgets;

import ee.rada.query.budgets.GetBudget.Day;
import ee.rada.query.why.Explanation;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Story;
import ee.rada.query.why.Then;
import java.time.LocalDate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Why the burn-down stands where it stands at the end of a day. */
final class DayFigures {

    private final GetBudget query;
    private final String currency;
    private final Story story;
    private final Figures figures;

    DayFigures(GetBudget query, String currency, Story story, Figures figures) {
        this.query = query;
        this.currency = currency;
        this.story = story;
        this.figures = figures;
    }

    void explain(String pointer, Day day) {
        LocalDate on = day.date();
        figures.add(pointer + "/current", day, () -> why(then -> current(then, on)));
        figures.add(pointer + "/committed", day, () -> why(then -> committed(then, on)));
        figures.add(pointer + "/spent", day, () -> why(then -> spent(then, on)));
        figures.add(
                pointer + "/available",
                day,
                () -> why(then -> current(then, on) - committed(then, on) - spent(then, on)));
    }

    private Explanation why(ToLongFunction<Then> cents) {
        return story.money(currency, cents);
    }

    /** What it is now, less what was amended for later days. */
    private long current(Then then, LocalDate on) {
        long now = query.lineId() == null
                ? then.row(BudgetTotalRow.class, query.projectId(), currency)
                        .map(BudgetTotalRow::currentCents)
                        .orElse(0L)
                : then.row(BudgetLineRow.class, query.projectId(), query.lineId())
                        .filter(line -> line.amounts().currency().equals(currency))
                        .map(line -> line.amounts().current())
                        .orElse(0L);
        return now
                - ofLines(then)
                        .filter(row -> row.day().isAfter(on))
                        .mapToLong(MoneyDayRow::currentCents)
                        .sum();
    }

    private long committed(Then then, LocalDate on) {
        long held = until(ofLines(then), on, MoneyDayRow::committedCents);
        return query.lineId() != null
                ? held
                : held
                        + Math.max(
                                0,
                                until(loose(then), on, MoneyDayRow::committedCents)
                                        - until(loose(then), on, MoneyDayRow::spentCents));
    }

    private long spent(Then then, LocalDate on) {
        long spent = until(ofLines(then), on, MoneyDayRow::spentCents);
        return query.lineId() != null ? spent : spent + until(loose(then), on, MoneyDayRow::spentCents);
    }

    private Stream<MoneyDayRow> ofLines(Then then) {
        var line = query.lineId() == null ? MoneyDayRow.WHOLE : query.lineId();
        return then.rows(
                MoneyDayRow.class,
                row -> row.lineId().equals(line) && row.currency().equals(currency));
    }

    private Stream<MoneyDayRow> loose(Then then) {
        return then.rows(
                MoneyDayRow.class,
                row -> row.lineId().equals(MoneyDayRow.LOOSE) && row.currency().equals(currency));
    }

    private static long until(Stream<MoneyDayRow> rows, LocalDate on, ToLongFunction<MoneyDayRow> cents) {
        return rows.filter(row -> !row.day().isAfter(on)).mapToLong(cents).sum();
    }
}

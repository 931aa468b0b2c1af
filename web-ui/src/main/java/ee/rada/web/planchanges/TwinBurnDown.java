package ee.rada.web.planchanges;

import ee.rada.kernel.Money;
import ee.rada.query.budgets.GetBudget;
import ee.rada.web._charts.BurnDown;
import ee.rada.web._charts.BurnDown.Line;
import ee.rada.web._charts.BurnDown.Mark;
import ee.rada.web._charts.Caption;
import ee.rada.web._charts.Gantt;
import ee.rada.web._format.Formats;
import ee.rada.web.budgets.BurnDownPicture;
import ee.rada.web.budgets.PlannedSpending;
import ee.rada.web.budgets.PlannedSpending.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws what should be left of the budget without and with the proposal. */
@Component
final class TwinBurnDown {

    private static final int MOST_ROWS = 36;

    /**
     * The picture and its figures.
     *
     * @param svg empty where nothing would be left otherwise than now
     */
    public record Drawn(String svg, List<Row> rows) {}

    /** What should be left at the end of a day. */
    public record Row(LocalDate on, Money before, Money after) {}

    /**
     * What is compared.
     *
     * @param change what the proposal adds to the whole budget from {@code from} on
     * @param endBefore the project's end without the proposal
     */
    record Compared(
            String number,
            List<Twin> twins,
            GetBudget.Answer budget,
            Money change,
            LocalDate from,
            @Nullable LocalDate endBefore,
            @Nullable LocalDate endAfter) {}

    private final MessageSource messages;
    private final Formats fmt;

    TwinBurnDown(MessageSource messages, Formats fmt) {
        this.messages = messages;
        this.fmt = fmt;
    }

    Drawn of(Compared compared, LocalDate today, Locale locale) {
        var days = compared.budget().burnDown();
        var before = work(compared.twins(), false);
        var after = work(compared.twins(), true);
        if (days.isEmpty() || (before.equals(after) && compared.change().cents() == 0)) {
            return new Drawn("", List.of());
        }
        var changed = changed(days, compared);
        var rows = rows(compared, before, after, changed, today);
        var left = rows.isEmpty() ? "" : fmt.money(rows.getLast().after());
        var caption = new Caption(
                "twin-burn-down", text("change.burn-down.title", locale), text("change.burn-down.text", locale, left));
        var svg = new BurnDown(
                        caption,
                        new Line(BurnDownPicture.actual(days, today), ""),
                        new Line(PlannedSpending.of(before, days, compared.endBefore()), ""),
                        new Line(
                                PlannedSpending.of(after, changed, compared.endAfter()),
                                text("change.burn-down.after", locale, left)),
                        List.of(new Mark(compared.from(), mark(compared))),
                        today,
                        locale,
                        Gantt.HALF)
                .svg();
        return new Drawn(svg, rows);
    }

    private String mark(Compared compared) {
        return compared.change().cents() == 0
                ? compared.number()
                : compared.number() + ": " + fmt.change(compared.change());
    }

    private static List<Work> work(List<Twin> twins, boolean after) {
        return twins.stream()
                .flatMap(twin -> (after ? twin.workAfter() : twin.workBefore()).stream())
                .toList();
    }

    /** The budget as it would stand from that day on. */
    private static List<GetBudget.Day> changed(List<GetBudget.Day> days, Compared compared) {
        var last = days.getLast();
        var changed = new ArrayList<GetBudget.Day>();
        days.stream().filter(day -> day.date().isBefore(compared.from())).forEach(changed::add);
        changed.add(new GetBudget.Day(
                compared.from(),
                last.current().plus(compared.change()),
                last.committed(),
                last.spent(),
                last.available().plus(compared.change()),
                true));
        return changed;
    }

    /** Month by month from today to the end. */
    private static List<Row> rows(
            Compared compared, List<Work> before, List<Work> after, List<GetBudget.Day> changed, LocalDate today) {
        var end = last(compared, today);
        var currency = compared.change().currency();
        var rows = new ArrayList<Row>();
        var day = today;
        while (rows.size() < MOST_ROWS) {
            rows.add(new Row(
                    day,
                    new Money(PlannedSpending.left(before, compared.budget().burnDown(), day), currency),
                    new Money(PlannedSpending.left(after, changed, day), currency)));
            if (!day.isBefore(end)) {
                break;
            }
            var monthEnd = day.plusDays(1).withDayOfMonth(day.plusDays(1).lengthOfMonth());
            day = monthEnd.isAfter(end) ? end : monthEnd;
        }
        return rows;
    }

    private static LocalDate last(Compared compared, LocalDate today) {
        var end = today;
        for (var one : new LocalDate[] {compared.endBefore(), compared.endAfter()}) {
            if (one != null && one.isAfter(end)) {
                end = one;
            }
        }
        return end;
    }

    private String text(String key, Locale locale, String... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}

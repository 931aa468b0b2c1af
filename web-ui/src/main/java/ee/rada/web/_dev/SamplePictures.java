package ee.rada.web._dev;

import ee.rada.web._charts.BurnDown;
import ee.rada.web._charts.BurnDown.Line;
import ee.rada.web._charts.BurnDown.Point;
import ee.rada.web._charts.Caption;
import ee.rada.web._charts.Gantt;
import ee.rada.web._charts.Gantt.Row;
import ee.rada.web._charts.Gantt.State;
import ee.rada.web._charts.GoalBar;
import ee.rada.web._charts.TrailHistogram;
import ee.rada.web._charts.TrailHistogram.Count;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The pictures of the component page: one invented project in its eighth month. */
final class SamplePictures {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 22);

    private final Locale locale;
    private final UnaryOperator<String> text;

    SamplePictures(Locale locale, UnaryOperator<String> text) {
        this.locale = locale;
        this.text = text;
    }

    /** Busy weeks and quiet weekends, from a fixed formula. */
    TrailHistogram trail() {
        var counts = LongStream.range(0, TODAY.getDayOfYear())
                .mapToObj(day ->
                        new Count(NEW_YEAR.plusDays(day), day % 7 > 4 ? 0 : 3 + day * day * 7 % 23 + day % 11 * 4))
                .toList();
        return new TrailHistogram(caption("trail"), 2026, counts, TODAY, locale);
    }

    Gantt gantt() {
        return new Gantt(
                caption("gantt"),
                List.of(
                        row("T1", 1, 1, 74, 1, 68, 100, State.DONE, "100%"),
                        row("T2", 2, 60, 121, 60, 109, 100, State.DONE, "100%"),
                        row("T3", 3, 136, 233, 121, 212, 100, State.DONE, "100%"),
                        row(
                                "T4",
                                4,
                                152,
                                291,
                                152,
                                260,
                                55,
                                State.LATE,
                                "55% · " + text.apply("components.gantt.late")),
                        row("T5", 5, 182, 303, 182, 303, 40, State.OK, "40%"),
                        row("T6", 6, 305, 350, 305, 350, 0, State.CANCELLED, text.apply("components.gantt.cancelled")),
                        milestone("T7", 7, 358)),
                TODAY,
                locale,
                Gantt.HALF);
    }

    BurnDown burnDown() {
        return new BurnDown(
                caption("burn"),
                line(
                        "actual", 1, 4200, 31, 4110, 60, 3920, 91, 3600, 121, 3480, 152, 3100, 157, 3450, 182, 2950,
                        212, 2580, 234, 2390),
                line("planned", 1, 4200, 121, 3300, 156, 3300, 157, 3650, 273, 1850, 365, 0),
                line("forecast", 234, 2390, 365, 210),
                List.of(new BurnDown.Mark(day(157), text.apply("components.burn.mark"))),
                null,
                locale,
                Gantt.HALF);
    }

    GoalBar goal() {
        return new GoalBar(caption("goal"), BigDecimal.ZERO, BigDecimal.valueOf(40), BigDecimal.valueOf(31));
    }

    private Caption caption(String name) {
        return new Caption(name, text.apply("components." + name), text.apply("components." + name + ".text"));
    }

    private Row row(
            String code,
            int title,
            int from,
            int to,
            int baseFrom,
            int baseTo,
            int percent,
            State state,
            String label) {
        var name = text.apply("components.gantt.row." + title);
        return new Row(code, name, day(from), day(to), day(baseFrom), day(baseTo), percent, state, false, label);
    }

    private Row milestone(String code, int title, int on) {
        var name = text.apply("components.gantt.row." + title);
        return new Row(code, name, day(on), day(on), null, null, 0, State.OK, true, "");
    }

    /** Pairs of a day of the year and what is left on it, in tens of euros. */
    private Line line(String name, int... pairs) {
        var points = IntStream.range(0, pairs.length / 2)
                .mapToObj(i -> new Point(day(pairs[2 * i]), pairs[2 * i + 1] * 1000L))
                .toList();
        return new Line(points, text.apply("components.burn." + name));
    }

    private static LocalDate day(int ofYear) {
        return NEW_YEAR.withDayOfYear(ofYear);
    }
}

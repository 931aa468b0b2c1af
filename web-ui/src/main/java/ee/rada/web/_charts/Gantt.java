package ee.rada.web._charts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan over time: the live bar above with its done part darker, the approved baseline as a thin grey bar under it, milestones as
 * diamonds, and an orange line at the day shown, if that day is within the plan.
 *
 * @param rows drawn in the order given
 * @param shown the day the page speaks of
 * @param width in the picture's own units, about pixels: {@link #HALF} beside a column, {@link #WIDE} alone
 */
public record Gantt(
        Caption caption, List<Row> rows, @Nullable LocalDate shown, Locale locale, int width) {
    public static final int HALF = 720;
    public static final int WIDE = 1240;

    private static final int HEAD = 38;
    private static final int ROW = 36;
    private static final int BAR = 15;
    private static final double TEXT = 13;
    private static final double NOTE = 12;

    /** How a row stands; said by the label too, never by colour alone. */
    public enum State {
        OK,
        LATE,
        DONE,
        CANCELLED,
        /** The event that the page speaks of has just made it so. */
        CHANGED
    }

    /**
     * One activity. The end is the last day, inclusive; an end before the start is drawn as one day.
     *
     * @param baselineStart as approved; null together with the end when there is no baseline
     * @param percent done, drawn between 0 and 100
     * @param label a few words after the bar: "55% · +9 tp"
     */
    public record Row(
            String code,
            String title,
            LocalDate start,
            LocalDate end,
            @Nullable LocalDate baselineStart,
            @Nullable LocalDate baselineEnd,
            int percent,
            State state,
            boolean milestone,
            String label) {}

    public Gantt {
        rows = List.copyOf(rows);
    }

    /** The picture; without rows an empty string, so that the page can say in words what is missing. */
    public String svg() {
        if (rows.isEmpty()) {
            return "";
        }
        int height = HEAD + rows.size() * ROW + 8;
        var svg = Svg.scaled(width > HALF ? "chart chart-wide" : "chart", caption, width, height);
        var axis = axis();
        axis.draw(svg, HEAD - 4, height, HEAD - 12, HEAD - 26);
        for (int i = 0; i < rows.size(); i++) {
            draw(svg, axis, rows.get(i), HEAD + i * ROW + 8);
        }
        if (shown != null && axis.holds(shown)) {
            double x = axis.middle(shown);
            svg.shape("line", "class", "c-now", "x1", x, "x2", x, "y1", HEAD - 8, "y2", height);
        }
        return svg.end();
    }

    private TimeAxis axis() {
        var first = days().min(LocalDate::compareTo).orElseThrow();
        var last = days().max(LocalDate::compareTo).orElseThrow();
        double widestLabel = rows.stream()
                .mapToDouble(row -> Words.width(row.label(), NOTE))
                .max()
                .orElse(0);
        return new TimeAxis(first, last, locale, titleWidth(), width - Math.min(widestLabel, labelRoom()) - 10);
    }

    private Stream<LocalDate> days() {
        return rows.stream()
                .flatMap(row -> Stream.of(row.start(), row.end(), row.baselineStart(), row.baselineEnd()))
                .filter(Objects::nonNull);
    }

    private double titleWidth() {
        return width * 0.25;
    }

    private double labelRoom() {
        return width * 0.15;
    }

    private void draw(Svg svg, TimeAxis axis, Row row, double y) {
        svg.open("g", "class", "c-row c-" + row.state().name().toLowerCase(Locale.ROOT));
        var title = (row.code() + " " + row.title()).strip();
        svg.leaf("title", title + (row.label().isEmpty() ? "" : " · " + row.label()));
        svg.leaf("text", Words.fit(title, TEXT, titleWidth() - 12), "class", "c-text", "x", 0, "y", y + 12);
        double x = axis.x(row.start());
        double end = Math.max(x + 3, axis.x(row.end().plusDays(1)));
        if (row.milestone()) {
            end = diamond(svg, axis.middle(row.end()), y + BAR / 2.0);
        } else {
            bar(svg, x, end, y, Math.clamp(row.percent(), 0, 100) / 100.0);
        }
        baseline(svg, axis, row, y + BAR + 4);
        svg.leaf("text", Words.fit(row.label(), NOTE, labelRoom()), "class", "c-note", "x", end + 6, "y", y + 12);
        svg.close();
    }

    private static void bar(Svg svg, double x, double end, double y, double done) {
        svg.shape("rect", "class", "c-bar", "x", x, "y", y, "width", end - x, "height", BAR, "rx", 3);
        if (done > 0) {
            svg.shape("rect", "class", "c-part", "x", x, "y", y, "width", (end - x) * done, "height", BAR, "rx", 3);
        }
    }

    private static double diamond(Svg svg, double x, double y) {
        svg.shape("path", "class", "c-milestone", "d", "M" + Svg.plain(x) + " " + Svg.plain(y - 9) + "l9 9-9 9-9-9z");
        return x + 9;
    }

    private static void baseline(Svg svg, TimeAxis axis, Row row, double y) {
        if (row.baselineStart() == null || row.baselineEnd() == null) {
            return;
        }
        double x = axis.x(row.baselineStart());
        double width = Math.max(3, axis.x(row.baselineEnd().plusDays(1)) - x);
        svg.shape("rect", "class", "c-baseline", "x", x, "y", y, "width", width, "height", 4, "rx", 2);
    }
}

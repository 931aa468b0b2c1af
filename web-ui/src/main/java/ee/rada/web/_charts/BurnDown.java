package ee.rada.web._charts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a budget over time: actual as a solid line over an area, planned dashed, forecast dotted, and every amendment a
 * labelled mark. Sums may be negative. Two points of one day make a step.
 *
 * @param shown the day the page speaks of, drawn as an orange line if it is within the picture
 * @param width in the picture's own units, about pixels, as in {@link Gantt}
 */
public record BurnDown(
        Caption caption,
        Line actual,
        Line planned,
        Line forecast,
        List<Mark> marks,
        @Nullable LocalDate shown,
        Locale locale,
        int width) {

    private static final int HEIGHT = 280;
    private static final int BOTTOM = HEIGHT - 38;
    private static final int LANE = 15;
    private static final int LANES = 3;
    private static final double NOTE = 12;
    /** Bold letters are as high, but wider. */
    private static final double STRONG = NOTE * 1.1;

    /** A sum at the end of a day, in cents. */
    public record Point(LocalDate on, long cents) {}

    /** A line and the words at its end, which may be empty: "jääk 23 900,00 €". */
    public record Line(List<Point> points, String label) {
        public Line {
            points = points.stream().sorted(Comparator.comparing(Point::on)).toList();
        }

        public static Line none() {
            return new Line(List.of(), "");
        }
    }

    /** An amendment: "ME-2026-018: +3 500,00 €". */
    public record Mark(LocalDate on, String label) {}

    public BurnDown {
        marks = marks.stream().sorted(Comparator.comparing(Mark::on)).toList();
    }

    /** The picture; without any point an empty string, so that the page can say in words what is missing. */
    public String svg() {
        if (points().findAny().isEmpty()) {
            return "";
        }
        var svg = Svg.scaled(width > Gantt.HALF ? "chart chart-wide" : "chart", caption, width, HEIGHT);
        var money = new MoneyAxis(points().mapToLong(Point::cents), locale, top(), BOTTOM);
        double left = money.wordsWidth();
        double right = width - 8.0;
        var time = axis(left, right);
        time.draw(svg, BOTTOM, BOTTOM + 4, BOTTOM + 18, BOTTOM + 33);
        money.draw(svg, left, right);
        area(svg, time, money);
        drawMarks(svg, time, right);
        line(svg, time, money, planned, "c-planned");
        line(svg, time, money, forecast, "c-forecast");
        line(svg, time, money, actual, "c-actual");
        if (shown != null && time.holds(shown)) {
            double x = time.middle(shown);
            svg.shape("line", "class", "c-now", "x1", x, "x2", x, "y1", top(), "y2", BOTTOM);
        }
        ends(svg, time, money, left, right);
        return svg.end();
    }

    private Stream<Point> points() {
        return Stream.of(actual, planned, forecast).flatMap(line -> line.points().stream());
    }

    private double top() {
        return 10 + Math.min(LANES, marks.size()) * LANE;
    }

    private TimeAxis axis(double left, double right) {
        var days = Stream.concat(points().map(Point::on), marks.stream().map(Mark::on))
                .sorted()
                .toList();
        return new TimeAxis(days.getFirst(), days.getLast(), locale, left, right);
    }

    private void area(Svg svg, TimeAxis time, MoneyAxis money) {
        if (actual.points().size() < 2) {
            return;
        }
        var zero = Svg.plain(money.y(0));
        var first = Svg.plain(time.middle(actual.points().getFirst().on()));
        var last = Svg.plain(time.middle(actual.points().getLast().on()));
        svg.shape(
                "path",
                "class",
                "c-area",
                "d",
                path(time, money, actual) + "L" + last + " " + zero + "L" + first + " " + zero + "z");
    }

    private static void line(Svg svg, TimeAxis time, MoneyAxis money, Line line, String cssClass) {
        if (line.points().size() > 1) {
            svg.shape("path", "class", "c-line " + cssClass, "d", path(time, money, line));
        }
    }

    private static String path(TimeAxis time, MoneyAxis money, Line line) {
        return line.points().stream()
                .map(point -> Svg.plain(time.middle(point.on())) + " " + Svg.plain(money.y(point.cents())))
                .collect(Collectors.joining("L", "M", ""));
    }

    /** Every mark has its line; words that would run into others are left to the line's own title and the table. */
    private void drawMarks(Svg svg, TimeAxis time, double right) {
        for (var mark : marks) {
            double x = time.middle(mark.on());
            svg.open("g", "class", "c-mark").leaf("title", mark.label());
            svg.shape("line", "x1", x, "x2", x, "y1", 6, "y2", BOTTOM).close();
        }
        double[] free = new double[LANES];
        for (var mark : marks) {
            double start = Math.max(0, Math.min(time.middle(mark.on()) + 5, right - width(mark.label())));
            int lane = 0;
            while (lane < LANES && free[lane] > start) {
                lane++;
            }
            if (lane < LANES) {
                svg.leaf("text", mark.label(), "class", "c-amended c-halo", "x", start, "y", 12 + lane * LANE);
                free[lane] = start + width(mark.label()) + 8;
            }
        }
    }

    /** The words at the ends stay inside the picture and out of each other's way. */
    private void ends(Svg svg, TimeAxis time, MoneyAxis money, double left, double right) {
        double taken = BOTTOM;
        double until = left;
        if (!actual.points().isEmpty()) {
            var last = actual.points().getLast();
            double x = time.middle(last.on());
            double y = money.y(last.cents());
            svg.shape("circle", "class", "c-dot", "cx", x, "cy", y, "r", 4.5);
            var label = Words.fit(actual.label(), STRONG, right - left);
            double width = Words.width(label, STRONG);
            double start = Math.max(left, Math.min(x + 6, right - width));
            until = start + width;
            taken = clear(time, money, start, until, y);
            svg.leaf("text", label, "class", "c-strong c-halo", "x", start, "y", taken);
        }
        if (!forecast.points().isEmpty()) {
            var label = Words.fit(forecast.label(), NOTE, right - left);
            double start = Math.max(left, right - width(label));
            double own = money.y(forecast.points().getLast().cents());
            double y = clear(time, money, start, right, own);
            if (start < until && Math.abs(y - taken) < LANE) {
                y = taken - LANE < top() + NOTE ? taken + LANE : taken - LANE;
            }
            svg.leaf("text", label, "class", "c-note c-halo", "x", start, "y", y);
        }
    }

    /** The lowest y at which words between two x touch no line. */
    private double clear(TimeAxis time, MoneyAxis money, double from, double to, double own) {
        double highest = Stream.of(actual, planned, forecast)
                .mapToDouble(line -> highest(line, time, money, from, to))
                .min()
                .orElse(own);
        return Math.max(top() + NOTE, Math.min(own, highest) - 9);
    }

    private static double width(String text) {
        return Words.width(text, NOTE);
    }

    /** The highest y of a line between two x, so that words can be written above it. */
    private static double highest(Line line, TimeAxis time, MoneyAxis money, double from, double to) {
        double highest = BOTTOM;
        for (int i = 1; i < line.points().size(); i++) {
            var start = line.points().get(i - 1);
            var end = line.points().get(i);
            double x1 = time.middle(start.on());
            double x2 = time.middle(end.on());
            if (x2 >= from && x1 <= to) {
                double slope = x2 == x1 ? 0 : (money.y(end.cents()) - money.y(start.cents())) / (x2 - x1);
                double atFrom = money.y(start.cents()) + slope * (Math.max(from, x1) - x1);
                double atTo =
                        x2 == x1 ? money.y(end.cents()) : money.y(start.cents()) + slope * (Math.min(to, x2) - x1);
                highest = Math.min(highest, Math.min(atFrom, atTo));
            }
        }
        return highest;
    }
}

package ee.rada.web._charts;

import ee.rada.web._charts.BurnDown.Line;
import ee.rada.web._charts.BurnDown.Point;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Planned, earned and spent as they add up over time: planned dashed, the baseline thin, earned and spent solid, the forecast dotted.
 * Every line has its words at its end, so that nobody need know the colours.
 *
 * @param shown the day up to which work and money are known, drawn as an orange line if it is within the picture
 * @param width in the picture's own units, about pixels, as in {@link Gantt}
 */
public record SCurve(
        Caption caption,
        Line planned,
        Line baseline,
        Line earned,
        Line spent,
        Line forecast,
        @Nullable LocalDate shown,
        Locale locale,
        int width) {

    private static final int HEIGHT = 320;
    private static final int TOP = 14;
    private static final int BOTTOM = HEIGHT - 38;
    private static final int LINE_HEIGHT = 15;

    /** Words at the end of a line, where they would best stand. */
    private record Ending(String text, double start, double end, double y) {

        boolean touches(Ending other) {
            return start < other.end && other.start < end && Math.abs(y - other.y) < LINE_HEIGHT;
        }

        Ending at(double height) {
            return new Ending(text, start, end, height);
        }
    }

    /** The picture; without any point an empty string, so that the page can say in words what is missing. */
    public String svg() {
        if (points().findAny().isEmpty()) {
            return "";
        }
        var svg = Svg.scaled(width > Gantt.HALF ? "chart chart-wide" : "chart", caption, width, HEIGHT);
        var money = new MoneyAxis(points().mapToLong(Point::cents), locale, TOP, BOTTOM);
        double left = money.wordsWidth();
        double right = width - 8.0;
        var days = points().map(Point::on).sorted().toList();
        var time = new TimeAxis(days.getFirst(), days.getLast(), locale, left, right);
        time.draw(svg, BOTTOM, BOTTOM + 4, BOTTOM + 18, BOTTOM + 33);
        money.draw(svg, left, right);
        if (shown != null && time.holds(shown)) {
            double x = time.middle(shown);
            svg.shape("line", "class", "c-now", "x1", x, "x2", x, "y1", TOP, "y2", BOTTOM);
        }
        line(svg, time, money, baseline, "c-baseline");
        line(svg, time, money, planned, "c-planned");
        line(svg, time, money, forecast, "c-forecast");
        line(svg, time, money, spent, "c-actual");
        line(svg, time, money, earned, "c-earned");
        words(svg, time, money, right);
        return svg.end();
    }

    private Stream<Line> lines() {
        return Stream.of(planned, forecast, spent, earned, baseline);
    }

    private Stream<Point> points() {
        return lines().flatMap(line -> line.points().stream());
    }

    private static void line(Svg svg, TimeAxis time, MoneyAxis money, Line line, String cssClass) {
        if (line.points().size() > 1) {
            var path = line.points().stream()
                    .map(point -> Svg.plain(time.middle(point.on())) + " " + Svg.plain(money.y(point.cents())))
                    .collect(Collectors.joining("L", "M", ""));
            svg.shape("path", "class", "c-line " + cssClass, "d", path);
        }
    }

    /** Upwards from where they belong, until they stand free; at the top downwards. */
    private void words(Svg svg, TimeAxis time, MoneyAxis money, double right) {
        var placed = new ArrayList<Ending>();
        lines().filter(line -> !line.label().isEmpty() && !line.points().isEmpty())
                .forEach(line -> placed.add(free(wanted(line, time, money, right), placed)));
        for (var words : placed) {
            svg.leaf("text", words.text, "class", "c-strong c-halo", "x", words.start, "y", words.y);
        }
    }

    private static Ending wanted(Line line, TimeAxis time, MoneyAxis money, double right) {
        var last = line.points().getLast();
        double wide = Words.width(line.label(), 12);
        double start = Math.min(time.middle(last.on()) + 6, right - wide);
        return new Ending(line.label(), start, start + wide, Math.max(TOP, money.y(last.cents()) - 6));
    }

    private static Ending free(Ending wanted, List<Ending> placed) {
        for (int steps = 0; steps * LINE_HEIGHT < BOTTOM; steps++) {
            for (double height : new double[] {wanted.y - steps * LINE_HEIGHT, wanted.y + steps * LINE_HEIGHT}) {
                var moved = wanted.at(height);
                if (height >= TOP - 4 && height < BOTTOM && placed.stream().noneMatch(moved::touches)) {
                    return moved;
                }
            }
        }
        return wanted;
    }
}

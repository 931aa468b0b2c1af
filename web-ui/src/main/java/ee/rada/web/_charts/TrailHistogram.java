package ee.rada.web._charts;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Locale;

/**
 * The trail: all that happened in one year as one thin line of bars, each of three days, with an orange mark at the day shown and a
 * dashed line where nothing can have happened yet. Heights grow with the square root, so that an import of thousands does not
 * flatten the ordinary days.
 *
 * @param year drawn whole; counts and a mark outside it are left out
 */
public record TrailHistogram(Caption caption, int year, Collection<Count> counts, LocalDate shown, Locale locale) {
    private static final int DAYS = 3;
    private static final int HEIGHT = 44;
    private static final int GROUND = 24;
    private static final int TALLEST = 20;

    /** How many events one day holds. */
    public record Count(LocalDate day, long events) {}

    public String svg() {
        var svg = Svg.fluid("chart-trail", caption, HEIGHT);
        var now = Svg.percent(share(shown));
        bars(svg);
        if (shown.getYear() <= year) {
            var from = shown.getYear() == year ? now : "0%";
            svg.shape("line", "class", "c-ahead", "x1", from, "x2", "100%", "y1", GROUND - 0.5, "y2", GROUND - 0.5);
        }
        for (var month : Month.values()) {
            var word = month.getDisplayName(TextStyle.SHORT_STANDALONE, locale);
            var x = Svg.percent(share(LocalDate.of(year, month, 1)));
            svg.leaf(
                    "text",
                    word,
                    "class",
                    month.getValue() % 3 == 1 ? "c-tick" : "c-tick c-often",
                    "x",
                    x,
                    "y",
                    HEIGHT - 6);
        }
        if (shown.getYear() == year) {
            svg.shape("line", "class", "c-now", "x1", now, "x2", now, "y1", 4, "y2", HEIGHT - 2);
            svg.shape("circle", "class", "c-now-head", "cx", now, "cy", 5, "r", 5);
        }
        return svg.end();
    }

    private void bars(Svg svg) {
        long[] sums = sums();
        long most = 1;
        for (long sum : sums) {
            most = Math.max(most, sum);
        }
        var width = Svg.percent(0.62 * DAYS / daysOfYear());
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] > 0) {
                double height = Math.max(2, TALLEST * Math.sqrt((double) sums[i] / most));
                var x = Svg.percent((double) i * DAYS / daysOfYear());
                svg.shape("rect", "class", "c-bar", "x", x, "y", GROUND - height, "width", width, "height", height);
            }
        }
    }

    private long[] sums() {
        var sums = new long[(daysOfYear() + DAYS - 1) / DAYS];
        for (var count : counts) {
            if (count.day().getYear() == year) {
                sums[(count.day().getDayOfYear() - 1) / DAYS] += count.events();
            }
        }
        return sums;
    }

    private double share(LocalDate day) {
        return (day.getDayOfYear() - 1.0) / daysOfYear();
    }

    private int daysOfYear() {
        return LocalDate.of(year, 1, 1).lengthOfYear();
    }
}

package ee.rada.web._charts;

import ee.rada.web._format.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/** A vertical axis of money in cents with four to seven round ticks; it always holds zero, and negative sums if there are any. */
final class MoneyAxis {
    private final double least;
    private final double step;
    private final int steps;
    private final double top;
    private final double bottom;
    private final Formats formats;

    MoneyAxis(LongStream cents, Locale locale, double top, double bottom) {
        var range = LongStream.concat(cents, LongStream.of(0)).summaryStatistics();
        double span = Math.max(1, (double) range.getMax() - range.getMin());
        this.step = roundUp(span / 4);
        this.least = Math.floor(range.getMin() / step) * step;
        this.steps = Math.max(1, (int) Math.ceil((range.getMax() - least) / step));
        this.top = top;
        this.bottom = bottom;
        this.formats = Formats.in(locale);
    }

    /** The next step upwards that people count in. */
    private static double roundUp(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double factor : new double[] {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8}) {
            if (value <= factor * power) {
                return Math.max(1, factor * power);
            }
        }
        return 10 * power;
    }

    double y(long cents) {
        return height((double) cents);
    }

    private double height(double cents) {
        return bottom - (cents - least) / (steps * step) * (bottom - top);
    }

    /** The width that the widest word needs. */
    double wordsWidth() {
        return ticks().stream()
                        .mapToDouble(tick -> Words.width(word(tick), 12))
                        .max()
                        .orElse(0)
                + 10;
    }

    void draw(Svg svg, double left, double right) {
        for (double tick : ticks()) {
            svg.shape(
                    "line",
                    "class",
                    tick == 0 ? "c-zero" : "c-grid",
                    "x1",
                    left,
                    "x2",
                    right,
                    "y1",
                    height(tick),
                    "y2",
                    height(tick));
            svg.leaf("text", word(tick), "class", "c-tick", "x", left - 8, "y", height(tick) + 4, "text-anchor", "end");
        }
    }

    private List<Double> ticks() {
        var ticks = new ArrayList<Double>();
        for (int i = 0; i <= steps; i++) {
            ticks.add(least + i * step);
        }
        return ticks;
    }

    private String word(double cents) {
        return step % 100 == 0 ? formats.number(Math.round(cents / 100)) : formats.amount(Math.round(cents));
    }
}

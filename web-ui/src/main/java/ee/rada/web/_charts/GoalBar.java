package ee.rada.web._charts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far a goal has come, on one line: from the baseline towards the target, with a mark at the target. Works for goals that fall
 * (waiting times) and for values beyond the target or behind the baseline.
 *
 * @param actual null while nothing was measured
 */
public record GoalBar(
        Caption caption,
        BigDecimal baseline,
        BigDecimal target,
        @Nullable BigDecimal actual) {
    private static final int HEIGHT = 16;

    public String svg() {
        var svg = Svg.fluid("chart-goal", caption, HEIGHT);
        svg.shape("rect", "class", "c-track", "x", 0, "y", 5, "width", "100%", "height", 6, "rx", 3);
        double reached = reached();
        double full = Math.max(1, reached);
        if (reached > 0) {
            var cssClass = reached >= 1 ? "c-part c-done" : "c-part";
            svg.shape(
                    "rect",
                    "class",
                    cssClass,
                    "x",
                    0,
                    "y",
                    5,
                    "width",
                    Svg.percent(reached / full),
                    "height",
                    6,
                    "rx",
                    3);
        }
        var mark = Svg.percent(1 / full);
        svg.shape("line", "class", "c-target", "x1", mark, "x2", mark, "y1", 1, "y2", HEIGHT - 1);
        return svg.end();
    }

    /** The share of the way from baseline to target, 1 at the target; nothing measured or a step back is 0. */
    private double reached() {
        if (actual == null) {
            return 0;
        }
        double way = target.subtract(baseline).doubleValue();
        double gone = actual.subtract(baseline).doubleValue();
        if (way == 0) {
            return gone == 0 ? 1 : 0;
        }
        return Math.clamp(gone / way, 0, 2);
    }
}

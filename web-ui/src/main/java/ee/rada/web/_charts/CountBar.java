package ee.rada.web._charts;

/**
 * One count beside others of its kind: a bar as long as its share of the largest.
 *
 * @param most the largest of them; never less than the count
 */
public record CountBar(Caption caption, long count, long most) {

    private static final int HEIGHT = 16;

    public String svg() {
        var svg = Svg.fluid("chart-goal", caption, HEIGHT);
        double share = most == 0 ? 0 : (double) count / most;
        svg.shape("rect", "class", "c-part", "x", 0, "y", 3, "width", Svg.percent(share), "height", 10, "rx", 2);
        return svg.end();
    }
}

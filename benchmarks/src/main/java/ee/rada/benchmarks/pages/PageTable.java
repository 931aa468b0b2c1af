package ee.rada.benchmarks.pages;

import ee.rada.benchmarks._measure.Report;
import ee.rada.benchmarks._measure.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of pages, each looked at in two ways in turn, the second held against the first. */
final class PageTable {

    /** One look at a page. */
    interface Look {
        double milliseconds() throws IOException, InterruptedException;
    }

    private final Report report;
    private final int requests;
    private final double goal;
    private final List<Double> ratios = new ArrayList<>();

    /** @param requests how often each is looked at, after as many times for warming up */
    PageTable(Report report, int requests, double goal, String first, String second) {
        this.report = report;
        this.requests = requests;
        this.goal = goal;
        report.columns("page", first + ", ms", second + ", ms", "ratio of medians", "goal");
    }

    void compare(String path, Look first, Look second) throws IOException, InterruptedException {
        List<Double> one = new ArrayList<>();
        List<Double> other = new ArrayList<>();
        for (int i = 0; i < 2 * requests; i++) {
            double before = first.milliseconds();
            double after = second.milliseconds();
            if (i >= requests) {
                one.add(before);
                other.add(after);
            }
        }
        double ratio = Sample.of(other).median() / Sample.of(one).median();
        report.row(
                path.replace("%s", "{id}"),
                Sample.of(one).text(2),
                Sample.of(other).text(2),
                String.format(Locale.ROOT, "%.2f", ratio),
                Report.atMost(goal, ratio));
        ratios.add(ratio);
    }

    void end() {
        report.line("");
        report.line("All pages: " + Sample.of(ratios).text(2));
    }
}

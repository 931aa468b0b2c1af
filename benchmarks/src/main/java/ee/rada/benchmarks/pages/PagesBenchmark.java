package ee.rada.benchmarks.pages;

import ee.rada.benchmarks.Options;
import ee.rada.benchmarks._measure.Machine;
import ee.rada.benchmarks._measure.Report;
import ee.rada.benchmarks._measure.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The same pages from two services that run side by side, one with few events in its store and one with many, request by request. */
public final class PagesBenchmark {

    private static final double GOAL = 1.2;

    private static final List<String> PATHS = List.of(
            "/api/projects?limit=10",
            "/api/projects/%s",
            "/api/projects/%s/timeline",
            "/api/projects/%s/budget",
            "/api/projects/%s/plan",
            "/api/projects/%s/history",
            "/",
            "/projects",
            "/projects/%s",
            "/projects/%s/plan",
            "/projects/%s/records",
            "/projects/%s/budget",
            "/projects/%s/goals",
            "/projects/%s/history",
            "/late",
            "/plan-changes");

    private final Options options;
    private final Report report;

    public PagesBenchmark(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    public void run() throws Exception {
        report.title(String.format(
                Locale.ROOT, "Pages with %,d and with %,d events in the store", options.fewEvents(), options.events()));
        try (House few = House.open(options, store -> store.lives(options.fewEvents()));
                House many = House.open(options, store -> store.lives(options.events()))) {
            Machine.tell(report, many.server().pool());
            report.columns("page", "few events, ms", "many events, ms", "ratio of medians", "goal");
            List<Double> ratios = new ArrayList<>();
            for (String path : PATHS) {
                ratios.add(compare(path, few, many));
            }
            report.line("");
            report.line("All pages: " + Sample.of(ratios).text(2));
        }
    }

    private double compare(String path, House few, House many) throws IOException, InterruptedException {
        List<Double> small = new ArrayList<>();
        List<Double> large = new ArrayList<>();
        for (int i = 0; i < 2 * options.requests(); i++) {
            double one = few.look(path);
            double other = many.look(path);
            // The first half warms both up.
            if (i >= options.requests()) {
                small.add(one);
                large.add(other);
            }
        }
        double ratio = Sample.of(large).median() / Sample.of(small).median();
        report.row(
                path.replace("%s", "{id}"),
                Sample.of(small).text(2),
                Sample.of(large).text(2),
                String.format(Locale.ROOT, "%.2f", ratio),
                Report.atMost(GOAL, ratio));
        return ratio;
    }
}

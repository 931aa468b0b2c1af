package ee.rada.benchmarks.pages;

import ee.rada.benchmarks.Options;
import ee.rada.benchmarks._measure.Machine;
import ee.rada.benchmarks._measure.Report;
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
            PageTable table = new PageTable(report, options.requests(), GOAL, "few events", "many events");
            for (String path : PATHS) {
                table.compare(path, () -> few.look(path), () -> many.look(path));
            }
            table.end();
        }
    }
}

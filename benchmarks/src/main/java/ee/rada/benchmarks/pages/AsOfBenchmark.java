package ee.rada.benchmarks.pages;

import ee.rada.benchmarks.Options;
import ee.rada.benchmarks._measure.Machine;
import ee.rada.benchmarks._measure.Report;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The pages of a project with a long life, as they are now against as they were with any earlier event, request by request. */
public final class AsOfBenchmark {

    private static final double GOAL = 2;
    private static final int PEOPLE = 10;

    private static final List<String> PATHS = List.of(
            "/api/projects/%s",
            "/api/projects/%s/timeline",
            "/api/projects/%s/budget",
            "/projects/%s",
            "/projects/%s/plan",
            "/projects/%s/records",
            "/projects/%s/budget",
            "/projects/%s/goals");

    private final Options options;
    private final Report report;

    public AsOfBenchmark(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    public void run() throws Exception {
        int events = options.eventsOfProject();
        report.title(String.format(Locale.ROOT, "A project with %,d events, now and as of earlier events", events));
        try (House house = House.open(options, store -> store.longLife(events))) {
            Machine.tell(report, house.server().pool());
            for (int i = 0; i < options.requests(); i++) {
                house.look(PATHS.getFirst());
            }
            report.line(String.format(
                    Locale.ROOT,
                    "The first look at an earlier moment of it took %,.0f ms, at another one of them %,.0f ms.%n",
                    house.look(PATHS.getFirst() + "?asOf=" + events / 2),
                    house.look(PATHS.getFirst() + "?asOf=" + events / 3)));
            PageTable table = new PageTable(report, options.requests(), GOAL, "now", "as of");
            for (String path : PATHS) {
                Random chance = new Random(path.hashCode());
                table.compare(
                        path,
                        () -> house.look(path),
                        () -> house.look(path + "?asOf=" + chance.nextInt(PEOPLE, events)));
            }
            table.end();
        }
    }
}

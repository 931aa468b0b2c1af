package ee.rada.benchmarks.pages;

import ee.rada.benchmarks.Options;
import ee.rada.benchmarks._measure.Machine;
import ee.rada.benchmarks._measure.Report;
import ee.rada.benchmarks._measure.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of projects as of a moment that nobody has asked about yet, against making all rows anew, turn by turn. */
public final class WorkspaceBenchmark {

    private static final double GOAL = 1.1;

    private final Options options;
    private final Report report;

    public WorkspaceBenchmark(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    public void run() throws Exception {
        report.title("Everything as it was known at an event, of " + options.events());
        try (House house = House.open(options, store -> store.lives(options.events()))) {
            Machine.tell(report, house.server().pool());
            var jdbc = JdbcClient.create(house.server().pool());
            long head = jdbc.sql("select position from view.position")
                    .query(Long.class)
                    .single();
            List<Double> filled = new ArrayList<>();
            List<Double> rebuilt = new ArrayList<>();
            for (int round = 0; round < options.rounds(); round++) {
                house.server().settle();
                rebuilt.add(rebuild(house, jdbc));
                house.server().settle();
                filled.add(firstLook(house, head - 1 - round));
            }
            Sample ratio = Sample.ratios(filled, rebuilt);
            report.columns("figure", "median (min … max)", "goal");
            report.row("rebuild, s", Sample.of(rebuilt).text(1), "");
            report.row("first look at an earlier moment, s", Sample.of(filled).text(1), "");
            report.row("first look / rebuild", ratio.text(2), Report.atMost(GOAL, ratio.median()));
        }
    }

    /** As the service itself tells how long it took. */
    private static double rebuild(House house, JdbcClient jdbc) throws IOException, InterruptedException {
        house.visitor().post("/api/replay/rebuild");
        String last =
                "select extract(epoch from ended_at - taken_up_at) from app.replay where kind = 'REBUILD' order by replay_id desc limit 1";
        Double took = null;
        while (took == null) {
            Thread.sleep(50);
            took = jdbc.sql(last).query(Double.class).optional().orElse(null);
        }
        return took;
    }

    private static double firstLook(House house, long position) throws IOException, InterruptedException {
        long began = System.nanoTime();
        house.visitor().askUntilThere("/api/projects?asOf=" + position);
        return (System.nanoTime() - began) / 1e9;
    }
}

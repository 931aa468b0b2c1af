package ee.rada.benchmarks.knowledge;

import ee.rada.benchmarks.Options;
import ee.rada.benchmarks._measure.Machine;
import ee.rada.benchmarks._measure.Report;
import ee.rada.benchmarks._measure.Sample;
import ee.rada.benchmarks._measure.Server;
import ee.rada.benchmarks.load.Filling;
import ee.rada.command._axon.DecidedTypes;
import ee.rada.command._axon.Deciders;
import ee.rada.query._axon.Rebuild;
import ee.rada.store.LedgerEventStore;
import ee.rada.store.StoreSettings;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** All projections made again from all events, against the time in which the database copies the same events out and in, turn by turn. */
public final class RebuildBenchmark {

    private static final double GOAL = 3;

    private final Options options;
    private final Report report;

    public RebuildBenchmark(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    public void run() throws Exception {
        report.title("Rebuild of all projections from " + options.events() + " events");
        try (Server server = Server.start()) {
            Machine.tell(report, server.pool());
            fill(server);
            server.execute("vacuum analyze store.event");
            try (AnnotationConfigApplicationContext sides = InProcess.start(server)) {
                compare(server, sides.getBean(Rebuild.class));
            }
        }
    }

    private void fill(Server server) throws Exception {
        var types = new DecidedTypes(new Deciders());
        try (var store = LedgerEventStore.open(server.pool(), types, StoreSettings.defaults())) {
            long began = System.nanoTime();
            new Filling(store).lives(options.events());
            long events = store.ledger().head().position();
            double seconds = seconds(began);
            report.line("Filled with %,d events in %.1f s (%,.0f/s)%n".formatted(events, seconds, events / seconds));
        }
    }

    private void compare(Server server, Rebuild rebuild) throws Exception {
        EventCopies copies = new EventCopies(server);
        List<Double> rebuilt = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> indexed = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            bare.add(copies.bare());
            server.settle();
            long began = System.nanoTime();
            rebuild.start().get();
            rebuilt.add(seconds(began));
            indexed.add(copies.indexed());
        }
        Sample ratio = Sample.ratios(rebuilt, bare);
        report.columns("figure", "median (min … max)", "goal");
        report.row("rebuild, s", Sample.of(rebuilt).text(1), "");
        report.row("COPY out and in, no index, s", Sample.of(bare).text(1), "");
        report.row("COPY out and in, same indexes, s", Sample.of(indexed).text(1), "");
        report.row("rebuild / COPY without index", ratio.text(2), Report.atMost(GOAL, ratio.median()));
        report.row(
                "rebuild / COPY with the same indexes",
                Sample.ratios(rebuilt, indexed).text(2),
                "");
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}

package ee.rada.benchmarks.appends;

import ee.rada.benchmarks.Options;
import ee.rada.benchmarks._measure.Load;
import ee.rada.benchmarks._measure.Machine;
import ee.rada.benchmarks._measure.Report;
import ee.rada.benchmarks._measure.Sample;
import ee.rada.benchmarks._measure.Server;
import ee.rada.command._axon.DecidedTypes;
import ee.rada.command._axon.Deciders;
import ee.rada.store.LedgerEventStore;
import ee.rada.store.StoreSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The engine against plain one-row inserts on the same server, turn by turn. */
public final class AppendsBenchmark {

    private static final Map<Integer, Double> GOALS = Map.of(16, 1.2, 32, 1.5, 128, 2.5);
    private static final int WARM_UP_WRITERS = 16;

    private final Options options;
    private final Report report;

    public AppendsBenchmark(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    public void run() throws Exception {
        report.title("Appends: events a second");
        try (Server server = Server.start()) {
            Machine.tell(report, server.pool());
            PlainInserts.prepare(server);
            var types = new DecidedTypes(new Deciders());
            try (var store = LedgerEventStore.open(server.pool(), types, StoreSettings.defaults())) {
                warmUp(server, store);
                report.columns("writers", "plain inserts/s", "engine appends/s", "ratio", "goal");
                for (int writers : options.writers()) {
                    compare(server, store, writers);
                }
            }
        }
    }

    private void warmUp(Server server, LedgerEventStore store) throws Exception {
        Duration half = options.warmUp().dividedBy(2);
        Load.run(WARM_UP_WRITERS, half, _ -> PlainInserts.open(server));
        Load.run(WARM_UP_WRITERS, half, _ -> new EngineAppends(store));
    }

    private void compare(Server server, LedgerEventStore store, int writers) throws Exception {
        List<Double> plain = new ArrayList<>();
        List<Double> engine = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            server.settle();
            plain.add(Load.run(writers, options.time(), _ -> PlainInserts.open(server))
                    .perSecond());
            server.settle();
            engine.add(Load.run(writers, options.time(), _ -> new EngineAppends(store))
                    .perSecond());
        }
        Sample ratio = Sample.ratios(engine, plain);
        Double goal = GOALS.get(writers);
        report.row(
                writers,
                Sample.of(plain).text(0),
                Sample.of(engine).text(0),
                ratio.text(2),
                goal == null ? "" : Report.atLeast(goal, ratio.median()));
    }
}

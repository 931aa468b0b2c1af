package ee.rada.benchmarks.appends;

import ee.rada.benchmarks.Options;
import ee.rada.benchmarks._measure.Load;
import ee.rada.benchmarks._measure.Machine;
import ee.rada.benchmarks._measure.Report;
import ee.rada.benchmarks._measure.Sample;
import ee.rada.benchmarks._measure.Server;
import ee.rada.command._axon.DecidedTypes;
import ee.rada.command._axon.Deciders;
import ee.rada.store.Frontier;
import ee.rada.store.LeafHash;
import ee.rada.store.LedgerEventStore;
import ee.rada.store.StoreSettings;
import ee.rada.store.StoredEvent;
import ee.rada.store.proofs.CheckpointClock;
import ee.rada.store.proofs.CheckpointFile;
import ee.rada.store.proofs.Checkpoints;
import ee.rada.store.proofs.Signer;
import ee.rada.store.proofs.SigningKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the ledger costs those who append: the tiles and checkpoints made beside them, by turns with and without, and the hashing within
 * each append, which cannot be left out and is timed by itself.
 */
public final class LedgerBenchmark {

    private static final double GOAL = 5;
    private static final int WARM_UP_WRITERS = 16;
    private static final int HASHED = 20_000;

    private final Options options;
    private final Report report;

    public LedgerBenchmark(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    public void run() throws Exception {
        report.title("What the ledger costs appends");
        try (Server server = Server.start()) {
            Machine.tell(report, server.pool());
            var types = new DecidedTypes(new Deciders());
            try (var store = LedgerEventStore.open(server.pool(), types, StoreSettings.defaults())) {
                Load.run(WARM_UP_WRITERS, options.warmUp(), _ -> new EngineAppends(store));
                Checkpoints checkpoints = checkpoints(server);
                List<StoredEvent> events = store.ledger().read(0, HASHED);
                // Compiled first, as it is in a service that runs.
                hashing(events);
                double hashing = hashing(events);
                report.line("Hashing takes %.2f µs an event%n".formatted(hashing));
                report.columns(
                        "writers",
                        "appends/s",
                        "with checkpoints/s",
                        "checkpoints, %",
                        "hashing, %",
                        "both, %",
                        "goal");
                for (int writers : options.writers()) {
                    compare(server, store, checkpoints, hashing, writers);
                }
            }
        }
    }

    private static Checkpoints checkpoints(Server server) throws Exception {
        Signer signer = new Signer("benchmark", SigningKey.inFolder(server.folder()));
        CheckpointFile file = CheckpointFile.open(server.folder().resolve("checkpoints.txt"));
        return new Checkpoints(server.pool(), signer, file, _ -> {});
    }

    /** Leaf hash and tree in microseconds an event, by one thread. */
    private static double hashing(List<StoredEvent> events) {
        Frontier frontier = Frontier.empty();
        long began = System.nanoTime();
        for (StoredEvent event : events) {
            frontier = frontier.append(LeafHash.of(event.json()));
        }
        double micros = (System.nanoTime() - began) / 1e3 / events.size();
        if (frontier.size() != events.size()) {
            throw new IllegalStateException("The tree is not whole");
        }
        return micros;
    }

    private void compare(Server server, LedgerEventStore store, Checkpoints checkpoints, double hashing, int writers)
            throws Exception {
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            // By turns also in who comes first, for the table grows meanwhile.
            if (round % 2 == 0) {
                without.add(without(server, store, checkpoints, writers));
                with.add(with(server, store, checkpoints, writers));
            } else {
                with.add(with(server, store, checkpoints, writers));
                without.add(without(server, store, checkpoints, writers));
            }
        }
        double beside = 100 * (1 - Sample.ratios(with, without).median());
        double within = 100
                * hashing
                * Sample.of(without).median()
                / 1e6
                / Runtime.getRuntime().availableProcessors();
        report.row(
                writers,
                Sample.of(without).text(0),
                Sample.of(with).text(0),
                percent(beside),
                percent(within),
                percent(beside + within),
                Report.atMost(GOAL, beside + within));
    }

    /** What was stored while nobody signed is signed behind it, not within the half that signs. */
    private double without(Server server, LedgerEventStore store, Checkpoints checkpoints, int writers)
            throws Exception {
        server.settle();
        double perSecond =
                Load.run(writers, options.time(), _ -> new EngineAppends(store)).perSecond();
        checkpoints.keepUp(Duration.ZERO);
        return perSecond;
    }

    private double with(Server server, LedgerEventStore store, Checkpoints checkpoints, int writers) throws Exception {
        server.settle();
        try (var _ = CheckpointClock.start(checkpoints, options.time())) {
            return Load.run(writers, options.time(), _ -> new EngineAppends(store))
                    .perSecond();
        }
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}

package ee.rada.benchmarks.ledger;

import ee.rada.benchmarks.Options;
import ee.rada.benchmarks._measure.Machine;
import ee.rada.benchmarks._measure.Report;
import ee.rada.benchmarks._measure.Sample;
import ee.rada.benchmarks._measure.Server;
import ee.rada.benchmarks.load.Filling;
import ee.rada.command._axon.DecidedTypes;
import ee.rada.command._axon.Deciders;
import ee.rada.store.LedgerEventStore;
import ee.rada.store.StoreSettings;
import ee.rada.store.proofs.CheckpointClock;
import ee.rada.store.proofs.CheckpointFile;
import ee.rada.store.proofs.Checkpoints;
import ee.rada.store.proofs.LedgerCheck;
import ee.rada.store.proofs.Signer;
import ee.rada.store.proofs.SigningKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The whole ledger derived again and held against its checkpoints, against the time in which the same events are read, turn by turn. */
public final class FsckBenchmark {

    private static final double GOAL = 3;
    private static final Duration SIGN_WITHIN = Duration.ofSeconds(10);

    private final Options options;
    private final Report report;

    public FsckBenchmark(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    public void run() throws Exception {
        report.title("fsck of " + options.events() + " events");
        try (Server server = Server.start()) {
            Machine.tell(report, server.pool());
            Path file = server.folder().resolve("checkpoints.txt");
            Signer signer = new Signer("benchmark", SigningKey.inFolder(server.folder()));
            fill(server, new Checkpoints(server.pool(), signer, CheckpointFile.open(file), _ -> {}));
            server.execute("vacuum analyze store.event");
            compare(
                    server,
                    new LedgerCheck(server.pool())
                            .believing(List.of(signer.verifierKey()))
                            .against(file));
        }
    }

    /** Signed while it is filled, as the service does. */
    private void fill(Server server, Checkpoints checkpoints) throws Exception {
        var types = new DecidedTypes(new Deciders());
        long began = System.nanoTime();
        try (var store = LedgerEventStore.open(server.pool(), types, StoreSettings.defaults());
                var _ = CheckpointClock.start(checkpoints, SIGN_WITHIN)) {
            new Filling(store).lives(options.events());
        }
        report.line("Filled in %.1f s%n".formatted(seconds(began)));
    }

    private void compare(Server server, LedgerCheck check) throws Exception {
        SequentialRead read = new SequentialRead(server);
        List<Double> reading = new ArrayList<>();
        List<Double> checking = new ArrayList<>();
        String finding = "";
        for (int round = 0; round < options.rounds(); round++) {
            server.settle();
            long began = System.nanoTime();
            long events = read.run();
            reading.add(seconds(began));
            server.settle();
            began = System.nanoTime();
            LedgerCheck.Result result = check.run();
            checking.add(seconds(began));
            if (!result.sound() || result.events() != events) {
                throw new IllegalStateException(result.finding());
            }
            finding = result.finding();
        }
        Sample ratio = Sample.ratios(checking, reading);
        report.line(finding);
        report.line("");
        report.columns("figure", "median (min … max)", "goal");
        report.row("sequential read, s", Sample.of(reading).text(1), "");
        report.row("fsck, s", Sample.of(checking).text(1), "");
        report.row("fsck / sequential read", ratio.text(2), Report.atMost(GOAL, ratio.median()));
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}

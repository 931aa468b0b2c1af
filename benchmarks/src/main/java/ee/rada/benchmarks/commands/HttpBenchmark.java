package ee.rada.benchmarks.commands;

import ee.rada.benchmarks.Options;
import ee.rada.benchmarks._measure.Load;
import ee.rada.benchmarks._measure.Machine;
import ee.rada.benchmarks._measure.RadaProcess;
import ee.rada.benchmarks._measure.Report;
import ee.rada.benchmarks._measure.Sample;
import ee.rada.benchmarks._measure.Server;
import ee.rada.benchmarks.appends.PlainInserts;
import ee.rada.benchmarks.load.Filling;
import ee.rada.benchmarks.load.InventedProject;
import ee.rada.command._axon.DecidedTypes;
import ee.rada.command._axon.Deciders;
import ee.rada.store.LedgerEventStore;
import ee.rada.store.StoreSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Work recorded over HTTP with a login at every request, while the projection keeps up, against plain one-row inserts with as many writers on
 * the same server, turn by turn.
 */
public final class HttpBenchmark {

    private static final double GOAL = 0.4;

    private final Options options;
    private final Report report;
    private final List<Double> plain = new ArrayList<>();
    private final List<Double> commands = new ArrayList<>();
    private final List<Double> median = new ArrayList<>();
    private final List<Double> slow = new ArrayList<>();
    private final List<Double> behind = new ArrayList<>();
    private final List<Double> clientShare = new ArrayList<>();

    public HttpBenchmark(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    public void run() throws Exception {
        report.title("Commands over HTTP: record-activity at " + options.connections() + " connections, "
                + options.projects() + " projects");
        try (Server server = Server.start()) {
            Machine.tell(report, server.pool());
            PlainInserts.prepare(server);
            List<InventedProject> projects = projects(server);
            try (RadaProcess rada = RadaProcess.start(options.jar(), server)) {
                Load.run(
                        options.connections(),
                        options.warmUp(),
                        number -> recording(rada, projects, number, new AtomicLong()));
                Load.run(options.connections(), options.time(), _ -> PlainInserts.open(server));
                for (int round = 0; round < options.rounds(); round++) {
                    measure(server, rada, projects);
                }
            }
        }
        tell();
    }

    private List<InventedProject> projects(Server server) {
        var types = new DecidedTypes(new Deciders());
        try (var store = LedgerEventStore.open(server.pool(), types, StoreSettings.defaults())) {
            return new Filling(store).running(options.projects());
        }
    }

    private void measure(Server server, RadaProcess rada, List<InventedProject> projects) throws Exception {
        server.settle();
        plain.add(Load.run(options.connections(), options.time(), _ -> PlainInserts.open(server))
                .perSecond());
        server.settle();
        AtomicLong last = new AtomicLong();
        double before = Machine.processorSeconds();
        Load load = Load.run(options.connections(), options.time(), number -> recording(rada, projects, number, last));
        clientShare.add((Machine.processorSeconds() - before) / options.time().toMillis() * 1000);
        behind.add(catchUp(rada, last.get()));
        commands.add(load.perSecond());
        Sample latency = load.latencies().milliseconds();
        median.add(latency.median());
        slow.add(latency.percentile(99));
    }

    private static HttpRecording recording(
            RadaProcess rada, List<InventedProject> projects, int number, AtomicLong last) {
        return HttpRecording.open(rada.port(), projects, number, last);
    }

    /** How long after the last answer the projection knows all of it, in milliseconds. */
    private static double catchUp(RadaProcess rada, long position) throws IOException {
        String request = "GET /api/projects?limit=1&atLeast=" + position + " HTTP/1.1\r\nHost: 127.0.0.1:" + rada.port()
                + "\r\nAuthorization: " + HttpRecording.basic() + "\r\nAccept: application/json\r\n\r\n";
        long asked = System.nanoTime();
        try (KeptConnection connection = new KeptConnection(rada.port())) {
            KeptConnection.Answer answer = connection.exchange(request.getBytes(StandardCharsets.ISO_8859_1));
            if (answer.status() != 200) {
                throw new IOException("The projection has not kept up: " + answer.status() + " " + answer.body());
            }
        }
        return (System.nanoTime() - asked) / 1e6;
    }

    private void tell() {
        Sample ratio = Sample.ratios(commands, plain);
        report.columns("figure", "median (min … max)", "goal");
        report.row("plain inserts/s", Sample.of(plain).text(0), "");
        report.row("commands/s over HTTP", Sample.of(commands).text(0), "");
        report.row("ratio", ratio.text(2), Report.atLeast(GOAL, ratio.median()));
        report.row("latency p50, ms", Sample.of(median).text(2), "");
        report.row("latency p99, ms", Sample.of(slow).text(2), "");
        report.row(
                "projection complete after the last answer, ms",
                Sample.of(behind).text(1),
                "");
        report.row(
                "processors used by the client itself", Sample.of(clientShare).text(2), "");
    }
}

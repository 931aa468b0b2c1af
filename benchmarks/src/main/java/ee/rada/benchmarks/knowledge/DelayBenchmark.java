package ee.rada.benchmarks.knowledge;

import ee.rada.benchmarks.Options;
import ee.rada.benchmarks._measure.Latencies;
import ee.rada.benchmarks._measure.Load;
import ee.rada.benchmarks._measure.Machine;
import ee.rada.benchmarks._measure.Pace;
import ee.rada.benchmarks._measure.Report;
import ee.rada.benchmarks._measure.Sample;
import ee.rada.benchmarks._measure.Server;
import ee.rada.benchmarks._measure.Worker;
import ee.rada.benchmarks.load.Filling;
import ee.rada.benchmarks.load.InventedProject;
import ee.rada.benchmarks.load.Messages;
import ee.rada.kernel.CommandAnswer;
import ee.rada.query._axon.Knowledge;
import ee.rada.store.LedgerEventStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.MetaData;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * From sending a command to its answer, and from sending it to the moment at which every query knows its event, at a steady rate and at full
 * load.
 */
public final class DelayBenchmark {

    private static final double GOAL = 3;

    private final Options options;
    private final Report report;

    public DelayBenchmark(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    public void run() throws Exception {
        report.title("Delay until the projection shows an event, against the command's own latency");
        try (Server server = Server.start();
                AnnotationConfigApplicationContext sides = InProcess.start(server)) {
            Machine.tell(report, server.pool());
            Sending sending = new Sending(sides);
            sending.fullLoad(options.warmUp());
            report.columns(
                    "load", "commands/s", "latency p50 / p99, ms", "delay p50 / p99, ms", "ratio of p99", "goal");
            tell("steady, " + options.rate() + "/s", measured(server, sending, false));
            tell("full, " + options.connections() + " senders", measured(server, sending, true));
        }
    }

    private record Round(double perSecond, Sample latency, Sample delay) {}

    private List<Round> measured(Server server, Sending sending, boolean full) throws Exception {
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < options.rounds(); i++) {
            server.settle();
            rounds.add(full ? sending.fullLoad(options.time()) : sending.steady());
        }
        return rounds;
    }

    private void tell(String load, List<Round> rounds) {
        Sample ratio = Sample.ratios(
                rounds.stream().map(round -> round.delay.percentile(99)).toList(),
                rounds.stream().map(round -> round.latency.percentile(99)).toList());
        report.row(
                load,
                Sample.of(rounds.stream().map(Round::perSecond).toList()).text(0),
                middle(rounds.stream().map(Round::latency).toList()),
                middle(rounds.stream().map(Round::delay).toList()),
                ratio.text(2),
                Report.atMost(GOAL, ratio.median()));
    }

    private static String middle(List<Sample> rounds) {
        Sample half = Sample.of(rounds.stream().map(Sample::median).toList());
        Sample most =
                Sample.of(rounds.stream().map(round -> round.percentile(99)).toList());
        return half.text(2) + " / " + most.text(2);
    }

    /** Sends commands to one project after the other and has them watched. */
    private final class Sending {

        private final CommandGateway commands;
        private final Knowledge knowledge;
        private final List<InventedProject> projects;
        private final AtomicInteger count = new AtomicInteger();

        Sending(AnnotationConfigApplicationContext sides) {
            commands = DefaultCommandGateway.builder()
                    .commandBus(sides.getBean(CommandBus.class))
                    .build();
            knowledge = sides.getBean(Knowledge.class);
            projects = new Filling(sides.getBean(LedgerEventStore.class)).running(options.projects());
        }

        Round fullLoad(Duration time) throws Exception {
            try (Sightings sightings = new Sightings(knowledge)) {
                Load load = Load.run(options.connections(), time, _ -> worker(sightings));
                return round(load, sightings);
            }
        }

        Round steady() throws Exception {
            try (Sightings sightings = new Sightings(knowledge)) {
                Load load = Pace.run(options.rate(), options.time(), worker(sightings));
                return round(load, sightings);
            }
        }

        private Round round(Load load, Sightings sightings) {
            Latencies delays = sightings.delays();
            return new Round(load.perSecond(), load.latencies().milliseconds(), delays.milliseconds());
        }

        private Worker worker(Sightings sightings) {
            return () -> {
                int number = count.getAndIncrement();
                InventedProject project = projects.get(number % projects.size());
                var metadata = MetaData.from(Messages.envelope().toMetadata());
                long sent = System.nanoTime();
                CommandAnswer answer = commands.sendAndWait(
                        new GenericCommandMessage<>(project.recordNow(number / projects.size()), metadata));
                sightings.answered(sent, answer.position());
            };
        }
    }
}

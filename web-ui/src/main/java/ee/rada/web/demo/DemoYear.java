package ee.rada.web.demo;

import ee.rada.kernel.Channel;
import ee.rada.query._axon.Knowledge;
import ee.rada.web._automation.DailyJobs;
import ee.rada.web._security.Caller;
import ee.rada.web._security.DemoPeople;
import ee.rada.web.commands.Circumstances;
import ee.rada.web.commands.CommandSender;
import ee.rada.web.files.EvidenceFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Fills the invented year by sending its commands in the demo users' names, one after the other. Every command has a fixed id, so one
 * that was broken off is finished by the next, on the same day, and nothing is done twice.
 */
@Service
public final class DemoYear {

    private static final Logger LOG = LoggerFactory.getLogger(DemoYear.class);
    private static final String PROTOCOL = """
            PROTOKOLL (näidis)
            See fail on välja mõeldud ja käib näidisaasta tegevuste juurde.
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CommandSender sender;
    private final DemoPeople people;
    private final EvidenceFiles files;
    private final Knowledge knowledge;
    private final DailyJobs jobs;
    private final Clock clock;
    private Progress progress = Progress.NOT_STARTED;
    private CompletableFuture<Void> run = CompletableFuture.completedFuture(null);

    DemoYear(
            CommandSender sender,
            DemoPeople people,
            EvidenceFiles files,
            Knowledge knowledge,
            DailyJobs jobs,
            Clock clock) {
        this.sender = sender;
        this.people = people;
        this.files = files;
        this.knowledge = knowledge;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** How far it is. */
    public record Progress(State state, int done, int total) {

        static final Progress NOT_STARTED = new Progress(State.NOT_STARTED, 0, 0);

        public enum State {
            NOT_STARTED,
            RUNNING,
            DONE,
            FAILED
        }
    }

    public synchronized Progress progress() {
        return progress;
    }

    /** Begins in the background, unless it runs already. */
    public synchronized void begin() {
        if (progress.state() != Progress.State.RUNNING) {
            progress = new Progress(Progress.State.RUNNING, 0, 0);
            run = CompletableFuture.runAsync(this::runAndTell, Thread::startVirtualThread);
        }
    }

    /** Waits until what runs is through. */
    public void await() {
        current().join();
    }

    private synchronized CompletableFuture<Void> current() {
        return run;
    }

    private void runAndTell() {
        try {
            run();
        } catch (RuntimeException | IOException e) {
            LOG.error("The invented year could not be filled", e);
            now(Progress.State.FAILED, progress().done(), progress().total());
        }
    }

    private void run() throws IOException {
        Caller head = people.named("juht");
        var protocol = new ByteArrayInputStream(PROTOCOL.getBytes(StandardCharsets.UTF_8));
        String proof = files.take("protokoll.txt", protocol, head).sha256();
        List<Step> steps = InventedYear.upTo(LocalDate.now(clock), proof);
        long position = 0;
        for (int i = 0; i < steps.size(); i++) {
            position = send(steps.get(i));
            now(Progress.State.RUNNING, i + 1, steps.size());
        }
        // What the service would have noticed this morning, it notices now.
        knowledge.await(position, PATIENCE);
        jobs.runAll();
        now(Progress.State.DONE, steps.size(), steps.size());
    }

    private long send(Step step) {
        UUID id = UUID.nameUUIDFromBytes(("rada/invented/" + step.command()).getBytes(StandardCharsets.UTF_8));
        var circumstances = new Circumstances(Channel.AUTOMATION, id, null, null, step.on(), null);
        return sender.send(people.named(step.username()), step.command(), circumstances)
                .position();
    }

    private synchronized void now(Progress.State state, int done, int total) {
        progress = new Progress(state, done, total);
    }
}

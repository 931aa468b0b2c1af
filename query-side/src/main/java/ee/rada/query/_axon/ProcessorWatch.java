package ee.rada.query._axon;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts something again that has stopped though nobody wanted that: at once, and after pauses that grow while it keeps stopping. Works on at other
 * things that somebody left, too.
 */
final class ProcessorWatch implements AutoCloseable {

    static final Duration SHORTEST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofMinutes(1);

    private static final int LOOKS_TO_GO_ON = 10;
    private static final Logger LOG = LoggerFactory.getLogger(ProcessorWatch.class);

    private final BooleanSupplier runs;
    private final Runnable start;
    private final Runnable goOn;
    private long looks;
    private Instant next = Instant.EPOCH;
    private Duration pause = SHORTEST;
    private @Nullable ScheduledExecutorService looking;

    /**
     * Watches.
     *
     * @param runs whether it runs
     * @param start starts it
     * @param goOn takes up what others left; done every ten seconds
     */
    ProcessorWatch(BooleanSupplier runs, Runnable start, Runnable goOn) {
        this.runs = runs;
        this.start = start;
        this.goOn = goOn;
    }

    synchronized void begin() {
        looking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("processor-watch").daemon().factory());
        var _ = looking.scheduleWithFixedDelay(
                this::lookAndGoOn, SHORTEST.toMillis(), SHORTEST.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void close() {
        if (looking != null) {
            looking.shutdownNow();
            looking = null;
        }
    }

    private void lookAndGoOn() {
        try {
            look(Instant.now());
            if (looks++ % LOOKS_TO_GO_ON == 0) {
                goOn.run();
            }
        } catch (RuntimeException e) {
            LOG.warn("Looking after what should run has failed, trying again: {}", e.toString());
        }
    }

    /** What has run for the longest pause is well again. */
    void look(Instant now) {
        if (runs.getAsBoolean()) {
            if (now.isAfter(next.plus(LONGEST))) {
                pause = SHORTEST;
            }
            return;
        }
        if (now.isBefore(next)) {
            return;
        }
        LOG.warn("The processor has stopped and is started again; the next try would be in {}", pause);
        next = now.plus(pause);
        pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
        start.run();
    }
}

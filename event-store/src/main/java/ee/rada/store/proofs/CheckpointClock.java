package ee.rada.store.proofs;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that what is stored is signed within a time, and once more at the end. */
public final class CheckpointClock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointClock.class);

    private final Checkpoints checkpoints;
    private final Duration beat;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("ledger-checkpoints").daemon().factory());

    private CheckpointClock(Checkpoints checkpoints, Duration beat) {
        this.checkpoints = checkpoints;
        this.beat = beat;
    }

    /**
     * Starts to look, twice within the limit.
     *
     * @param limit within which what was stored is signed, as long as the database can be reached
     */
    public static CheckpointClock start(Checkpoints checkpoints, Duration limit) {
        CheckpointClock clock = new CheckpointClock(checkpoints, limit.dividedBy(2));
        long millis = clock.beat.toMillis();
        ScheduledFuture<?> _ = clock.executor.scheduleWithFixedDelay(clock::tick, 0, millis, TimeUnit.MILLISECONDS);
        return clock;
    }

    /** Where several processes share the ledger, one that comes shortly after another need not sign again. */
    private void tick() {
        keepUp(beat.dividedBy(2));
    }

    private void keepUp(Duration fresh) {
        try {
            checkpoints.keepUp(fresh);
        } catch (RuntimeException e) {
            LOG.warn("No checkpoint could be signed this time: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        executor.shutdown();
        try {
            if (executor.awaitTermination(beat.toMillis(), TimeUnit.MILLISECONDS)) {
                keepUp(Duration.ZERO);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package ee.rada.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of this process that stores. It takes whatever appends have come together and stores them in one statement
 * (group commit); every caller waits until its own are durable.
 */
final class LedgerWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerWriter.class);
    private static final long IDLE_MS = 100;

    /** Waiting for company takes at most this part of the statement before. */
    private static final int COMPANY = 4;

    private final BatchWriter batches;
    private final StoreSettings settings;
    private final AppendQueue queue = new AppendQueue();
    private final Thread thread =
            Thread.ofPlatform().name("ledger-writer").daemon().unstarted(this::run);
    private volatile boolean closed;

    LedgerWriter(BatchWriter batches, StoreSettings settings) {
        this.batches = batches;
        this.settings = settings;
    }

    void start() {
        thread.start();
    }

    /**
     * Stores the append and returns once it is durable.
     *
     * @return the position it ends at
     * @throws StreamMoved when a race was lost
     * @throws AlreadyAnswered when its command has a receipt already
     * @throws StoreUnavailable when the database could not take it in time
     */
    long append(PendingAppend append) {
        append.startClock(settings.waitLimit());
        if (closed) {
            throw StoreUnavailable.notStored("the store is closed", null);
        }
        if (!queue.offer(append)) {
            throw StoreUnavailable.notStored("too many are waiting", null);
        }
        return append.await(settings.waitLimit());
    }

    private void run() {
        while (!closed || queue.size() > 0) {
            List<PendingAppend> batch = nextBatch();
            long began = System.nanoTime();
            try {
                batches.store(batch);
            } catch (RuntimeException | Error e) {
                LOG.error("The ledger writer met something unforeseen and starts afresh", e);
                batches.close();
                batch.forEach(append -> append.refused(StoreUnavailable.unknown("the writer failed", e)));
            }
            if (!batch.isEmpty()) {
                awaitCompany(batch.size() + queue.size(), (System.nanoTime() - began) / COMPANY);
            }
        }
        batches.close();
    }

    /**
     * Waits a moment for those who were just answered: many of them are about to ask for more, and one statement for all is quicker
     * than two for half of them each. Never longer than a fraction of what the last statement took, and not at all for one alone.
     */
    private void awaitCompany(int callers, long nanos) {
        if (callers > 1) {
            await(callers, nanos, TimeUnit.NANOSECONDS);
        }
    }

    private List<PendingAppend> nextBatch() {
        List<PendingAppend> batch = new ArrayList<>();
        int events = 0;
        int length = 0;
        PendingAppend next = firstOfBatch();
        while (next != null) {
            if (next.take()) {
                batch.add(next);
                events += Math.max(1, next.events().size());
                length += next.length();
            }
            next = events < settings.batchEvents() && length < settings.batchBytes() ? queue.poll() : null;
        }
        return batch;
    }

    private @Nullable PendingAppend firstOfBatch() {
        await(1, IDLE_MS, TimeUnit.MILLISECONDS);
        return queue.poll();
    }

    private void await(int count, long time, TimeUnit unit) {
        try {
            queue.await(count, time, unit);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** Takes nothing more, stores what has been handed in, and ends. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(settings.waitLimit().multipliedBy(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package ee.rada.store;

import ee.rada.kernel.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * An append on its way: made by its caller, who waits; stored or refused by the writer. It is in one hand at a time: the caller may
 * take it back until the writer has taken it, and then waits for the writer's word, which always comes.
 */
final class PendingAppend {

    private enum Hand {
        QUEUE,
        WRITER,
        CALLER
    }

    private final List<NewEvent> events;
    private final Map<StreamId, Long> expected;
    private final Map<StreamId, Long> versionsAfter;
    private final @Nullable Receipt receipt;
    private final KeyChanges keys;
    private final Instant before;
    private final AtomicReference<Hand> hand = new AtomicReference<>(Hand.QUEUE);
    private final CompletableFuture<Long> word = new CompletableFuture<>();
    private long deadline = Long.MAX_VALUE;

    PendingAppend(
            List<NewEvent> events,
            Map<StreamId, Long> expected,
            Map<StreamId, Long> versionsAfter,
            @Nullable Receipt receipt,
            KeyChanges keys,
            Instant before) {
        this.events = events;
        this.expected = expected;
        this.versionsAfter = versionsAfter;
        this.receipt = receipt;
        this.keys = keys;
        this.before = before;
    }

    List<NewEvent> events() {
        return events;
    }

    /** The version that each stream must have for this append to be stored. */
    Map<StreamId, Long> expected() {
        return expected;
    }

    /** The version that each written stream has once this append is stored. */
    Map<StreamId, Long> versionsAfter() {
        return versionsAfter;
    }

    @Nullable
    Receipt receipt() {
        return receipt;
    }

    KeyChanges keys() {
        return keys;
    }

    /** It may be recorded before this instant only. */
    Instant before() {
        return before;
    }

    int length() {
        return events.stream().mapToInt(NewEvent::length).sum();
    }

    void startClock(Duration limit) {
        deadline = System.nanoTime() + limit.toNanos();
    }

    /** Whether the writer has it now; false when the caller has given up. */
    boolean take() {
        return hand.compareAndSet(Hand.QUEUE, Hand.WRITER);
    }

    boolean isOverdue() {
        return System.nanoTime() - deadline > 0;
    }

    boolean isAnswered() {
        return word.isDone();
    }

    void stored(long position) {
        word.complete(position);
    }

    void refused(RuntimeException why) {
        word.completeExceptionally(why);
    }

    /** The caller's side: waits until this is durable and tells the position. */
    long await(Duration limit) {
        boolean interrupted = false;
        try {
            return word.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        } catch (TimeoutException e) {
            // Decided below by whose hand it is in.
        } catch (ExecutionException e) {
            throw refusal(e);
        }
        try {
            if (hand.compareAndSet(Hand.QUEUE, Hand.CALLER)) {
                throw StoreUnavailable.notStored("the writer did not come to it in time", null);
            }
            return word.join();
        } catch (CompletionException e) {
            throw refusal(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Thrown as made by the writer: it is about this caller's data, and its own stack would say nothing more. */
    private static RuntimeException refusal(Exception wrapper) {
        return wrapper.getCause() instanceof RuntimeException why ? why : new IllegalStateException(wrapper);
    }
}

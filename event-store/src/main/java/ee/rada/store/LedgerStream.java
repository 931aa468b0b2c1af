package ee.rada.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;

/**
 * All events after a position, without end. Asks for more only when it knows that there are more; waiting costs nothing. For one
 * reader at a time.
 */
final class LedgerStream implements TrackingEventStream {

    private final EventFeed feed;
    private final HeadSignal signal;
    private final ArrayDeque<RecentEvent> page = new ArrayDeque<>();
    private final List<Runnable> callbacks = new ArrayList<>();
    private long position;

    LedgerStream(long position, EventFeed feed, HeadSignal signal) {
        this.position = position;
        this.feed = feed;
        this.signal = signal;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return fill() ? Optional.of(page.getFirst().message()) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return fill() || (signal.awaitBeyond(position, timeout, unit) && fill());
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.HOURS)) {
            Thread.onSpinWait();
        }
        TrackedEventMessage<?> next = page.getFirst().message();
        position = page.removeFirst().position();
        return next;
    }

    private boolean fill() {
        if (page.isEmpty() && signal.position() > position) {
            page.addAll(feed.after(position));
        }
        return !page.isEmpty();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        callbacks.add(callback);
        signal.onAdvance(callback);
        if (!page.isEmpty() || signal.position() > position) {
            callback.run();
        }
        return true;
    }

    @Override
    public void close() {
        callbacks.forEach(signal::forget);
        page.clear();
    }
}

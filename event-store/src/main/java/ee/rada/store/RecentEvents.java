package ee.rada.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The newest events without a gap, as this process has just stored them, so that its own processors need not ask the database.
 * Bounded in number and size.
 */
final class RecentEvents {

    private static final int MOST = 8192;
    private static final long LONGEST = 16L << 20;

    /** Each at its position modulo the length. */
    private final @Nullable RecentEvent[] ring = new RecentEvent[MOST];

    private final EventMessages messages;
    private long first = 1;
    private long last;
    private long length;

    RecentEvents(EventMessages messages) {
        this.messages = messages;
    }

    synchronized void add(List<StoredEvent> stored) {
        for (StoredEvent event : stored) {
            if (event.position() != last + 1) {
                forgetUpTo(last);
                first = event.position();
            }
            while (last >= first && (event.position() - first >= MOST || length > LONGEST)) {
                forgetUpTo(first);
            }
            last = event.position();
            ring[index(last)] = new RecentEvent(event, messages);
            length += lengthOf(event);
        }
    }

    /** Up to {@code limit} events after this position, if the very next one is among those kept. */
    synchronized Optional<List<RecentEvent>> after(long position, int limit) {
        if (position + 1 < first || position >= last) {
            return Optional.empty();
        }
        List<RecentEvent> found = new ArrayList<>();
        for (long at = position + 1; at <= last && found.size() < limit; at++) {
            found.add(at(at));
        }
        return Optional.of(found);
    }

    private void forgetUpTo(long position) {
        for (; first <= position; first++) {
            length -= lengthOf(at(first).event());
            ring[index(first)] = null;
        }
    }

    private RecentEvent at(long position) {
        return Objects.requireNonNull(ring[index(position)]);
    }

    private static int index(long position) {
        return (int) (position % MOST);
    }

    private static int lengthOf(StoredEvent event) {
        return event.metadataJson().length() + event.dataJson().length();
    }
}

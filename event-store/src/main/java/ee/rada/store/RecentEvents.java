package ee.rada.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The newest events without a gap, as this process has just stored them, so that its own processors need not ask the database.
 * Bounded in number and size.
 */
final class RecentEvents {

    private static final int MOST = 8192;
    private static final long LONGEST = 16L << 20;

    private final ArrayDeque<RecentEvent> events = new ArrayDeque<>();
    private final EventMessages messages;
    private long length;

    RecentEvents(EventMessages messages) {
        this.messages = messages;
    }

    synchronized void add(List<StoredEvent> stored) {
        for (StoredEvent event : stored) {
            if (!events.isEmpty() && events.getLast().position() + 1 != event.position()) {
                events.clear();
                length = 0;
            }
            events.addLast(new RecentEvent(event, messages));
            length += lengthOf(event);
            while (events.size() > MOST || length > LONGEST) {
                length -= lengthOf(events.removeFirst().event());
            }
        }
    }

    /** Up to {@code limit} events after this position, if the very next one is among those kept. */
    synchronized Optional<List<RecentEvent>> after(long position, int limit) {
        if (events.isEmpty()
                || position + 1 < events.getFirst().position()
                || position >= events.getLast().position()) {
            return Optional.empty();
        }
        long skip = position + 1 - events.getFirst().position();
        return Optional.of(
                new ArrayList<>(events.stream().skip(skip).limit(limit).toList()));
    }

    private static int lengthOf(StoredEvent event) {
        return event.metadataJson().length() + event.dataJson().length();
    }
}

package ee.rada.web.exports.logs;

import ee.rada.query.history.HistoryPositions;
import ee.rada.store.Ledger;
import ee.rada.store.StoredEvent;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The chosen events in the order in which they were recorded. May be read as often as needed and is the same each time: what is
 * recorded meanwhile is not in it. Needs the memory of one page, whatever its length.
 */
public final class EventLog {

    private static final int PAGE = 1000;

    private final Ledger ledger;
    private final HistoryPositions history;
    private final Selection selection;
    private final @Nullable UUID thing;
    private final long after;
    private final long last;

    EventLog(
            Ledger ledger, HistoryPositions history, Selection selection, @Nullable UUID thing, long after, long last) {
        this.ledger = ledger;
        this.history = history;
        this.selection = selection;
        this.thing = thing;
        this.after = after;
        this.last = last;
    }

    /** Takes the events one by one. */
    public interface Reader {
        void take(LogEvent event) throws IOException;
    }

    /** Whether it leaves out none of the first so many events. */
    public boolean holdsAll(long size) {
        return selection.isEverything() && last == size;
    }

    /** Those of its events that are in the history of this thing too. */
    public EventLog of(UUID part) {
        return new EventLog(ledger, history, selection, part, after, last);
    }

    /** Hands every event over; what the reader throws comes through. */
    public void read(Reader reader) throws IOException {
        long position = after;
        List<StoredEvent> page = page(position);
        while (!page.isEmpty()) {
            for (StoredEvent stored : page) {
                LogEvent event = LogEvent.of(stored);
                if (selection.holds(event)) {
                    reader.take(event);
                }
            }
            position = page.getLast().position();
            page = page(position);
        }
    }

    private List<StoredEvent> page(long position) {
        if (position >= last) {
            return List.of();
        }
        return thing == null
                ? ledger.read(position, (int) Math.min(PAGE, last - position))
                : ledger.these(history.between(thing, position, last, PAGE));
    }
}

package ee.rada.store;

import java.util.List;

/** Hands out the events after a position: from memory where this process has just stored them, else from the database. */
final class EventFeed {

    private static final int PAGE = 1000;

    private final Ledger ledger;
    private final RecentEvents recent;
    private final EventMessages messages;

    EventFeed(Ledger ledger, RecentEvents recent, EventMessages messages) {
        this.ledger = ledger;
        this.recent = recent;
        this.messages = messages;
    }

    List<RecentEvent> after(long position) {
        return recent.after(position, PAGE)
                .orElseGet(() -> ledger.read(position, PAGE).stream()
                        .map(event -> new RecentEvent(event, messages))
                        .toList());
    }
}

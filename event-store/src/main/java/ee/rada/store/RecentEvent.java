package ee.rada.store;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** An event just stored, turned into a message once, by whoever reads it first. */
final class RecentEvent {

    private final StoredEvent event;
    private final EventMessages messages;
    private @Nullable TrackedEventMessage<?> message;

    RecentEvent(StoredEvent event, EventMessages messages) {
        this.event = event;
        this.messages = messages;
    }

    StoredEvent event() {
        return event;
    }

    long position() {
        return event.position();
    }

    synchronized TrackedEventMessage<?> message() {
        if (message == null) {
            message = messages.tracked(event);
        }
        return message;
    }
}

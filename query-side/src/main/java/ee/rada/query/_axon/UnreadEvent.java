package ee.rada.query._axon;

import ee.rada.kernel.Event;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.planchanges.PlanChangeEvent;
import ee.rada.store.StoredEvent;
import java.util.List;
import java.util.UUID;

/**
 * An event that cannot be read. No fold knows of it; it is parked.
 *
 * @param type its stored name
 * @param error the kind of failure
 * @param belongsTo as its metadata say, where those can be read
 */
record UnreadEvent(StreamId stream, String type, String error, List<UUID> belongsTo) implements Event {

    static UnreadEvent of(StoredEvent stored, String error, List<String> belongsTo) {
        List<UUID> things = belongsTo.isEmpty()
                ? List.of(stored.stream().id())
                : belongsTo.stream().map(UUID::fromString).toList();
        return new UnreadEvent(stored.stream(), stored.type().name(), error, things);
    }

    /** A proposal's events name it first and then its project. */
    @Override
    public UUID whole() {
        return stream.type().equals(PlanChangeEvent.STREAM) ? belongsTo.getLast() : belongsTo.getFirst();
    }
}

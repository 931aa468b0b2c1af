package ee.rada.store;

import ee.rada.kernel.StreamId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;

/** Axon's messages on one side, what is stored on the other. */
final class EventMessages {

    private static final String EFFECTIVE_AT = "effectiveAt";
    private static final String BELONGS_TO = "belongsTo";
    private static final String POSITION = "position";

    private final EventTypes types;

    EventMessages(EventTypes types) {
        this.types = types;
    }

    NewEvent toStore(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalArgumentException("Every event belongs to a stream, this one to none: " + message);
        }
        Map<String, Object> metadata = checked(event.getMetaData());
        return new NewEvent(
                UUID.fromString(event.getIdentifier()),
                types.storedTypeOf(event.getPayloadType()),
                StreamId.parse(event.getAggregateIdentifier()),
                event.getSequenceNumber(),
                metadata.get(EFFECTIVE_AT) instanceof String at ? at : null,
                belongsTo(metadata),
                EventJson.write(metadata),
                EventJson.write(event.getPayload()));
    }

    TrackedEventMessage<?> tracked(StoredEvent event) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(event.position()), message(event));
    }

    DomainEventMessage<?> message(StoredEvent event) {
        Map<String, Object> metadata = EventJson.readMap(event.metadataJson());
        metadata.put(POSITION, event.position());
        return new GenericDomainEventMessage<>(
                event.stream().type(),
                event.stream().toString(),
                event.sequence(),
                EventJson.read(event.dataJson(), types.classOf(event.type())),
                MetaData.from(metadata),
                event.eventId().toString(),
                event.recordedAt());
    }

    private static Map<String, Object> checked(MetaData metadata) {
        Map<String, Object> flat = new LinkedHashMap<>();
        metadata.forEach((name, value) -> {
            if (value instanceof String
                    || (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance))) {
                flat.put(name, value);
            } else if (value != null) {
                throw new IllegalArgumentException(
                        "Metadata are strings or lists of strings; " + name + " is " + value.getClass());
            }
        });
        return flat;
    }

    private static List<UUID> belongsTo(Map<String, Object> metadata) {
        Object ids = metadata.getOrDefault(BELONGS_TO, List.of());
        if (!(ids instanceof List<?> list)) {
            throw new IllegalArgumentException("Metadata " + BELONGS_TO + " is a list of ids, not " + ids);
        }
        return list.stream().map(id -> UUID.fromString((String) id)).toList();
    }
}

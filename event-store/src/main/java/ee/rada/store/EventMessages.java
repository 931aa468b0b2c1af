package ee.rada.store;

import ee.rada.kernel.StreamId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
    private static final String POSITION = "position";

    private final EventTypes types;

    EventMessages(EventTypes types) {
        this.types = types;
    }

    NewEvent toStore(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalArgumentException("Every event belongs to a stream, this one to none: " + message);
        }
        SortedMap<String, Object> metadata = checked(event.getMetaData());
        return NewEvent.of(
                UUID.fromString(event.getIdentifier()),
                types.storedTypeOf(event.getPayloadType()),
                StreamId.parse(event.getAggregateIdentifier()),
                event.getSequenceNumber(),
                metadata.get(EFFECTIVE_AT) instanceof String at ? at : null,
                CanonicalJson.writeTexts(metadata),
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

    /** Metadata as they are stored: strings and lists of strings by name, in the order of the names. */
    private static SortedMap<String, Object> checked(MetaData metadata) {
        SortedMap<String, Object> flat = new TreeMap<>();
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
}

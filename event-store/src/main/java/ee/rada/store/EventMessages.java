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
import tools.jackson.core.JacksonException;

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

    /** For who folds events; what cannot be read comes as {@link Unreadable}. */
    TrackedEventMessage<?> tracked(StoredEvent event) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(event.position()), message(event, readable(event)));
    }

    /** For who decides on the stream: what cannot be read is thrown. */
    DomainEventMessage<?> message(StoredEvent event) {
        return message(event, payload(event));
    }

    private Object readable(StoredEvent event) {
        try {
            return payload(event);
        } catch (JacksonException | UnknownEventType e) {
            return new Unreadable(event, e.getClass().getSimpleName());
        }
    }

    private Object payload(StoredEvent event) {
        return EventJson.read(event.dataJson(), types.classOf(event.type()));
    }

    private static DomainEventMessage<?> message(StoredEvent event, Object payload) {
        Map<String, Object> metadata = EventJson.readMap(event.metadataJson());
        metadata.put(POSITION, event.position());
        return new GenericDomainEventMessage<>(
                event.stream().type(),
                event.stream().toString(),
                event.sequence(),
                payload,
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

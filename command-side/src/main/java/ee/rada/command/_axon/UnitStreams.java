package ee.rada.command._axon;

import ee.rada.command.By;
import ee.rada.command.Context;
import ee.rada.command.Memory;
import ee.rada.command._axon.States.Versioned;
import ee.rada.kernel.Event;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.store.StreamMoved;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * The streams that one unit of work has read, each at the version it was read at. A stream comes from the cache or is folded from
 * its snapshot and events; after {@value #SNAPSHOT_AFTER} folded events a new snapshot is kept.
 */
final class UnitStreams implements Context.Streams {

    private static final long SNAPSHOT_AFTER = 500;

    private final EventStore store;
    private final States states;
    private final Map<StreamId, Versioned> read = new LinkedHashMap<>();
    private final Set<StreamId> fromCache = new LinkedHashSet<>();

    UnitStreams(EventStore store, States states) {
        this.store = store;
        this.states = states;
    }

    @Override
    @SuppressWarnings("unchecked") // a stream is always folded by the memory of its type
    public <S extends Record, E extends Event> S read(Memory<S, E> memory, StreamId stream) {
        return (S) versioned(memory, stream).state();
    }

    <S extends Record, E extends Event> Versioned versioned(Memory<S, E> memory, StreamId stream) {
        Versioned known = read.get(stream);
        if (known == null) {
            Versioned cached = states.get(stream);
            if (cached == null) {
                known = load(memory, stream);
            } else {
                known = cached;
                fromCache.add(stream);
            }
            read.put(stream, known);
        }
        return known;
    }

    /** A stream from the cache that stands elsewhere by now: a refusal that stood on it counts for nothing. */
    Optional<StreamMoved> moved() {
        for (StreamId stream : fromCache) {
            long stood = Objects.requireNonNull(read.get(stream)).version();
            long stands = store.lastSequenceNumberFor(stream.toString()).orElse(-1L) + 1;
            if (stands != stood) {
                return Optional.of(new StreamMoved(stream, stood, stands));
            }
        }
        return Optional.empty();
    }

    Map<StreamId, Versioned> all() {
        return read;
    }

    private <S extends Record, E extends Event> Versioned load(Memory<S, E> memory, StreamId stream) {
        DomainEventStream events = store.readEvents(stream.toString());
        var loaded = new Versioned(memory.initial(), 0);
        long folded = 0;
        while (events.hasNext()) {
            DomainEventMessage<?> message = events.next();
            Object payload = message.getPayload();
            loaded = new Versioned(
                    payload instanceof Event ? evolve(memory, loaded.state(), message) : (Record) payload,
                    message.getSequenceNumber() + 1);
            folded++;
        }
        if (folded > SNAPSHOT_AFTER) {
            store.storeSnapshot(new GenericDomainEventMessage<>(
                    stream.type(), stream.toString(), loaded.version() - 1, loaded.state()));
        }
        if (loaded.version() > 0) {
            states.put(stream, loaded);
        }
        return loaded;
    }

    @SuppressWarnings("unchecked") // a stream holds only events of its memory's family
    private static <S extends Record, E extends Event> Record evolve(
            Memory<S, E> memory, Record state, DomainEventMessage<?> message) {
        var onBehalfOf = message.getMetaData().get("onBehalfOf");
        var by = new By(
                OfficialId.fromString(String.valueOf(message.getMetaData().get("actor"))),
                onBehalfOf == null ? null : OfficialId.fromString(onBehalfOf.toString()));
        return memory.evolve((S) state, (E) message.getPayload(), by);
    }
}

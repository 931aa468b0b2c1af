package ee.rada.command;

import ee.rada.kernel.StreamId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.common.Registration;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.modelling.command.AggregateNotFoundException;

/**
 * Lets a decision read many streams where Axon's fixture knows one: the command's own stream is the fixture's, all others are
 * answered from here. What is published goes to the fixture in order, on its own stream or as a plain event.
 */
final class GivenStreams implements EventStore {

    private final EventStore fixture;
    private final String own;
    private final Map<String, List<DomainEventMessage<?>>> others = new HashMap<>();

    GivenStreams(EventStore fixture, StreamId own) {
        this.fixture = fixture;
        this.own = own.toString();
    }

    void add(StreamId stream, Object payload, Map<String, ?> metadata) {
        var events = others.computeIfAbsent(stream.toString(), _ -> new ArrayList<>());
        events.add(new GenericDomainEventMessage<>(stream.type(), stream.toString(), events.size(), payload, metadata));
    }

    @Override
    public DomainEventStream readEvents(String stream) {
        if (!stream.equals(own)) {
            return DomainEventStream.of(others.getOrDefault(stream, List.of()));
        }
        try {
            return fixture.readEvents(stream);
        } catch (AggregateNotFoundException nothingGiven) {
            return DomainEventStream.empty();
        }
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        events.forEach(event -> fixture.publish(belongsToFixture(event) ? event : plain(event)));
    }

    private boolean belongsToFixture(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domain
                && domain.getAggregateIdentifier().equals(own);
    }

    private static EventMessage<?> plain(EventMessage<?> event) {
        return new GenericEventMessage<>(event.getPayload(), event.getMetaData());
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        // a test without a database has none
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
        throw new UnsupportedOperationException("nothing follows the events here");
    }

    @Override
    public Registration subscribe(Consumer<List<? extends EventMessage<?>>> processor) {
        return fixture.subscribe(processor);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super EventMessage<?>> interceptor) {
        return fixture.registerDispatchInterceptor(interceptor);
    }
}

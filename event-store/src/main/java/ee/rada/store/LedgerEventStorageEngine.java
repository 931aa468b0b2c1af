package ee.rada.store;

import ee.rada.kernel.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * Rada's ledger behind Axon's interface. Positions are dense and follow commit order, so a token is one number and nothing is ever
 * skipped. A unit of work may append once: {@link LedgerEventStore} stores its events when it commits. Outside of one they are durable
 * when {@link #appendEvents} returns.
 */
public final class LedgerEventStorageEngine implements EventStorageEngine {

    private final LedgerWriter writer;
    private final Ledger ledger;
    private final EventFeed feed;
    private final EventMessages messages;
    private final Snapshots snapshots;

    LedgerEventStorageEngine(
            LedgerWriter writer, Ledger ledger, EventFeed feed, EventMessages messages, Snapshots snapshots) {
        this.writer = writer;
        this.ledger = ledger;
        this.feed = feed;
        this.messages = messages;
        this.snapshots = snapshots;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        List<NewEvent> ready = events.stream().map(messages::toStore).toList();
        Append.ifStarted().ifPresentOrElse(append -> append.stage(ready), () -> {
            Append append = new Append();
            append.stage(ready);
            store(append);
        });
    }

    /** Stores what is staged, once; returns when it is durable. */
    void store(Append append) {
        append.takeStaged().ifPresent(pending -> append.storedAt(writer.append(pending)));
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.store(snapshot);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return snapshots.read(StreamId.parse(aggregateIdentifier));
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        List<DomainEventMessage<?>> events =
                ledger.stream(StreamId.parse(aggregateIdentifier), firstSequenceNumber).stream()
                        .<DomainEventMessage<?>>map(messages::message)
                        .toList();
        return DomainEventStream.of(events);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return Stream.iterate(
                        feed.after(position(token)),
                        page -> !page.isEmpty(),
                        page -> feed.after(page.getLast().position()))
                .flatMap(List::stream)
                .map(RecentEvent::message);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        long version = ledger.version(StreamId.parse(aggregateIdentifier));
        return version == 0 ? Optional.empty() : Optional.of(version - 1);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(ledger.head().position());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return new GlobalSequenceTrackingToken(ledger.positionBefore(dateTime));
    }

    /** The position a token stands for; 0, before everything, for none. */
    static long position(@Nullable TrackingToken token) {
        TrackingToken plain = token == null ? null : WrappedToken.unwrapLowerBound(token);
        return plain == null ? 0 : plain.position().orElseThrow();
    }
}

package ee.rada.store;

import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * The event store: Axon's event bus over the ledger, with streams that wake at once. Local processors hear of an event when it is
 * durable, those of other processes by a notification of the database, and at the latest when the head is polled.
 *
 * <p>Keeps two connections of the data source for itself until it is closed. Closing stores what has been handed in.
 */
public final class LedgerEventStore extends AbstractEventStore implements AutoCloseable {

    private final LedgerEventStorageEngine engine;
    private final LedgerWriter writer;
    private final HeadWatcher watcher;
    private final HeadSignal signal;
    private final EventFeed feed;
    private final Ledger ledger;
    private final Receipts receipts;
    private final DataSource dataSource;

    private LedgerEventStore(
            LedgerEventStorageEngine engine,
            LedgerWriter writer,
            HeadWatcher watcher,
            HeadSignal signal,
            EventFeed feed,
            Ledger ledger,
            DataSource dataSource) {
        super(new Builder().storageEngine(engine));
        this.engine = engine;
        this.writer = writer;
        this.watcher = watcher;
        this.signal = signal;
        this.feed = feed;
        this.ledger = ledger;
        this.receipts = new Receipts(dataSource);
        this.dataSource = dataSource;
    }

    /** Opens the store in a migrated database and starts its two threads. */
    public static LedgerEventStore open(DataSource dataSource, EventTypes types, StoreSettings settings) {
        EventMessages messages = new EventMessages(types);
        RecentEvents recent = new RecentEvents(messages);
        HeadSignal signal = new HeadSignal();
        Ledger ledger = new Ledger(dataSource);
        EventFeed feed = new EventFeed(ledger, recent, messages);
        signal.advance(ledger.head().position());
        Listeners listeners = new Listeners();
        HeadWatcher watcher = new HeadWatcher(dataSource, settings.pollEvery(), signal, listeners);
        BatchWriter batches = new BatchWriter(dataSource, settings, listeners, draft -> {
            draft.destroyedKeys().forEach(watcher::erased);
            recent.add(draft.events());
            signal.advance(draft.after().position());
        });
        LedgerWriter writer = new LedgerWriter(batches, settings);
        Snapshots snapshots = new Snapshots(dataSource, types);
        var engine = new LedgerEventStorageEngine(writer, ledger, feed, messages, snapshots);
        writer.start();
        watcher.start();
        return new LedgerEventStore(engine, writer, watcher, signal, feed, ledger, dataSource);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        return new LedgerStream(LedgerEventStorageEngine.position(trackingToken), feed, signal);
    }

    /**
     * Stores the events of a unit of work: not before everybody concerned has prepared his commit, so that whoever fails then takes
     * them with him. Refuses what Axon would lose without a word: events published when the others were handed over already.
     */
    @Override
    protected void commit(List<? extends EventMessage<?>> events) {
        Append.ifStarted().ifPresent(append -> {
            if (append.eventCount() < events.size()) {
                throw new IllegalStateException("Events were published after the one append of their unit of work");
            }
            engine.store(append);
        });
        super.commit(events);
    }

    /**
     * Stores an append that has no events: the receipt of a command that changes nothing, keys made or destroyed. What the
     * decision has read is checked as ever.
     *
     * @return the position of the head that it was judged by
     */
    public long appendWithoutEvents(Append append) {
        append.stage(List.of());
        engine.store(append);
        return append.position();
    }

    public LedgerEventStorageEngine engine() {
        return engine;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Receipts receipts() {
        return receipts;
    }

    /** A sealer that forgets a key as soon as any process has destroyed it. */
    public Sealer sealer(MasterKey masterKey) {
        Sealer sealer = new Sealer(masterKey, new SubjectKeys(dataSource));
        watcher.onErasure(sealer::forget, sealer::forgetAll);
        return sealer;
    }

    /** Finds people by values of which only fingerprints are kept. */
    public BlindIndex blindIndex(MasterKey masterKey) {
        return new BlindIndex(masterKey, dataSource);
    }

    @Override
    public void close() {
        writer.close();
        watcher.close();
    }

    private static final class Builder extends AbstractEventStore.Builder {

        @Override
        public Builder storageEngine(EventStorageEngine storageEngine) {
            super.storageEngine(storageEngine);
            return this;
        }
    }
}

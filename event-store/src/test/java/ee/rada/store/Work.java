package ee.rada.store;

import ee.rada.kernel.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** What a command handler does with the store, in one unit of work. */
public final class Work {

    private final LedgerEventStore store;
    private final Map<String, ?> metadata;

    public Work(LedgerEventStore store) {
        this(store, Map.of("actor", "ann", "effectiveAt", "2026-11-22"));
    }

    Work(LedgerEventStore store, Map<String, ?> metadata) {
        this.store = store;
        this.metadata = metadata;
    }

    /** Runs this in a unit of work and tells the position it ended at. */
    long in(Consumer<Append> decision) {
        var unit = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("a command"));
        Append append = Append.current();
        var result = unit.executeWithResult(() -> {
            decision.accept(append);
            return "";
        });
        if (result.isExceptional()) {
            throw (RuntimeException) result.exceptionResult();
        }
        return append.position();
    }

    /** Notes texts at the end of a stream that is at this version. */
    public long note(StreamId stream, long version, String... texts) {
        return in(_ -> publish(stream, version, texts));
    }

    void publish(StreamId stream, long version, String... texts) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (String text : texts) {
            events.add(new GenericDomainEventMessage<>(
                    stream.type(), stream.toString(), version + events.size(), new Noted(stream.id(), text), metadata));
        }
        store.publish(events);
    }

    public static StreamId newStream() {
        return new StreamId("Project", UUID.randomUUID());
    }
}

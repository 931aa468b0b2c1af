package ee.rada.command._axon;

import ee.rada.command.Acting;
import ee.rada.command.Cast;
import ee.rada.command.Memory;
import ee.rada.kernel.Command;
import ee.rada.kernel.CommandAnswer;
import ee.rada.kernel.Event;
import ee.rada.kernel.StreamId;
import ee.rada.store.Append;
import ee.rada.store.Hmac;
import ee.rada.store.LedgerEventStore;
import ee.rada.store.MasterKey;
import ee.rada.store.Sealer;
import ee.rada.store.StoreSettings;
import ee.rada.store.postgres.TestDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** A command side as in production, on a database that it may share with another one. */
final class DeskProcess implements AutoCloseable {

    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private final LedgerEventStore store;
    private final Sealer sealer;
    private final DeskCommandBus bus = new DeskCommandBus();

    DeskProcess(TestDatabase database) {
        var deciders = new Deciders();
        var master = MasterKey.fromBase64(KEY);
        store = LedgerEventStore.open(database.dataSource(), new DecidedTypes(deciders), StoreSettings.defaults());
        sealer = store.sealer(master);
        var people = new People(sealer::seal, new StoredPersons(sealer, store.blindIndex(master)), this::destroy);
        var answers = new StoredAnswers(store, Hmac.forReceipts(master));
        var desk = new CommandDesk(deciders, store, new States(1000), answers, new StoredPast(store.ledger()), people);
        CommandDesk.commandNames().forEach(name -> bus.subscribe(name, desk));
    }

    LedgerEventStore store() {
        return store;
    }

    Sealer sealer() {
        return sealer;
    }

    CommandAnswer send(Acting who, Command command) {
        return send(UUID.randomUUID(), who, command);
    }

    /** The answer; a refusal is thrown. */
    CommandAnswer send(UUID commandId, Acting who, Command command) {
        var callback = new FutureCallback<Command, CommandAnswer>();
        bus.dispatch(
                new GenericCommandMessage<>(command, who.envelope(commandId).toMetadata()), callback);
        CommandResultMessage<? extends CommandAnswer> result = callback.getResult();
        if (result.isExceptional() && result.exceptionResult() instanceof RuntimeException refused) {
            throw refused;
        }
        return result.getPayload();
    }

    /** What happened before, by the service head, without asking the desk. */
    void given(List<? extends Event> events) {
        var versions = new HashMap<StreamId, Long>();
        var messages = new ArrayList<DomainEventMessage<?>>();
        for (Event event : events) {
            long version = versions.merge(event.stream(), versionOf(event.stream()), (known, _) -> known + 1);
            messages.add(new GenericDomainEventMessage<>(
                    event.stream().type(), event.stream().toString(), version, event, metadata(event)));
        }
        var unit = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("given"));
        unit.execute(() -> store.publish(messages));
    }

    /** Destroys a person's key, without asking the desk. */
    void erase(UUID subject) {
        var unit = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("erased"));
        unit.execute(() -> {
            sealer.destroy(subject);
            store.appendWithoutEvents(Append.current());
        });
    }

    private Runnable destroy(UUID subject) {
        sealer.destroy(subject);
        return () -> {};
    }

    private static Map<String, Object> metadata(Event event) {
        return Map.of(
                "actor", Cast.SERVICE_HEAD.official().toString(),
                "belongsTo", event.belongsTo().stream().map(UUID::toString).toList());
    }

    private long versionOf(StreamId stream) {
        return store.lastSequenceNumberFor(stream.toString()).orElse(-1L) + 1;
    }

    /** What a decision of a process that has just started would stand on. */
    States.Versioned load(Memory<?, ?> memory, StreamId stream) {
        return new UnitStreams(store, new States(10)).versioned(memory, stream);
    }

    @Override
    public void close() {
        store.close();
    }
}

package ee.rada.command._axon;

import ee.rada.command.Context;
import ee.rada.command.Decider;
import ee.rada.command.Memory;
import ee.rada.command._axon.States.Versioned;
import ee.rada.kernel.Command;
import ee.rada.kernel.CommandCatalogue;
import ee.rada.kernel.Envelope;
import ee.rada.kernel.ErasesPerson;
import ee.rada.kernel.Event;
import ee.rada.kernel.EventCatalogue;
import ee.rada.kernel.FieldError;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.RegionsNamed;
import ee.rada.kernel.Shape;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.clients.ClientEvent;
import ee.rada.kernel.clients.ClientRef;
import ee.rada.kernel.regions.RegionEvent;
import ee.rada.store.Append;
import ee.rada.store.Hash;
import ee.rada.store.Receipt;
import ee.rada.store.SubjectErased;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * The one desk that every command passes, in this order: its shape, the answer it got before, the streams it concerns, four eyes, the
 * post's right, the version the caller saw, and then the rules. What is decided is published with the versions of every stream that
 * was read, so that the store can refuse it when one of them has moved.
 */
public final class CommandDesk implements MessageHandler<CommandMessage<?>> {

    private final Deciders deciders;
    private final EventStore store;
    private final States states;
    private final Answers answers;
    private final Authority authority;
    private final Context.Past past;
    private final People people;
    private final Turns turns = new Turns();

    CommandDesk(Deciders deciders, EventStore store, States states, Answers answers, Context.Past past, People people) {
        this.deciders = deciders;
        this.store = store;
        this.states = states;
        this.answers = answers;
        this.authority = new Authority(deciders);
        this.past = past;
        this.people = people;
    }

    @Override
    public Object handle(CommandMessage<?> message) {
        var command = (Command) message.getPayload();
        var envelope = Envelope.of(message.getMetaData());
        var errors = Shape.errors((Record) command);
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
        Hash mac = answers.macOf(command, envelope);
        var before = answers.before(envelope, mac);
        return before.isPresent() ? before.get() : decide(command, envelope, mac);
    }

    private Object decide(Command command, Envelope envelope, Hash mac) {
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        turns.take(command.stream(), unit);
        var streams = new UnitStreams(store, states);
        unit.onRollback(failed -> forgetUnlessRefused(failed, streams));
        try {
            return decide(command, envelope, mac, streams);
        } catch (Refusal refusal) {
            return answeredMeanwhile(envelope, mac)
                    .orElseThrow(() ->
                            streams.moved().map(RuntimeException.class::cast).orElse(refusal));
        }
    }

    /** The same command may have been let through while this one waited, and be the very reason for its refusal. */
    private Optional<Object> answeredMeanwhile(Envelope envelope, Hash mac) {
        return answers.before(envelope, mac).map(Object.class::cast);
    }

    private Object decide(Command command, Envelope envelope, Hash mac, UnitStreams streams) {
        Decider<Command, Record, Event> decider = deciders.of(command);
        if (decider.isAboutClients() && envelope.reason() != null) {
            throw Refusal.fields(List.of(new FieldError("/reason", "not-sealed")));
        }
        Versioned own = streams.versioned(decider, command.stream());
        Context context = authority.context(command, envelope, streams, past, sealing(streams), people.persons());
        authority.require(decider, own.state(), command, context);
        Long expected = envelope.expectedVersion();
        if (expected != null && expected != own.version()) {
            throw new Refusal(ProblemCode.VERSION_CONFLICT).with("currentVersion", own.version());
        }
        if (!decider.asksForRegions()) {
            requireRegions(command, envelope, streams);
        }
        return append(decider.decide(own.state(), command, context), command, envelope, context, mac, streams);
    }

    /** {@code unknown-region}: a region that is not there on the effective date. */
    private void requireRegions(Command command, Envelope envelope, UnitStreams streams) {
        RegionsNamed.in((Record) command).forEach((region, pointer) -> {
            if (!streams.read(deciders.regions(), RegionEvent.stream(region)).isThereOn(envelope.effectiveDate())) {
                throw new Refusal(ProblemCode.UNKNOWN_REGION).at(pointer);
            }
        });
    }

    private Object append(
            List<? extends Event> events,
            Command command,
            Envelope envelope,
            Context context,
            Hash mac,
            UnitStreams streams) {
        Append append = Append.current();
        streams.all().forEach((stream, state) -> append.read(stream, state.version()));
        var after = new HashMap<>(streams.all());
        var messages = new ArrayList<DomainEventMessage<?>>();
        for (Event event : events) {
            messages.add(message(event, envelope, context, after, streams));
        }
        long version = after.getOrDefault(
                        command.stream(), new Versioned(deciders.of(command).initial(), 0))
                .version();
        List<String> names = events.stream()
                .map(event -> EventCatalogue.nameOf(event.getClass()))
                .toList();
        var receipt =
                new Receipt(envelope.commandId(), mac, command.stream().id().toString(), version, names);
        append.receipt(receipt);
        events.forEach(this::erase);
        if (messages.isEmpty()) {
            answers.withoutEvents(append);
        } else {
            store.publish(messages);
            CurrentUnitOfWork.get().afterCommit(_ -> after.forEach(states::put));
        }
        return new Decided(receipt, append);
    }

    /** The key goes with the event in one append; what else there is to do waits until that is stored. */
    private void erase(Event event) {
        if (event instanceof ErasesPerson erasure) {
            Runnable after = people.erasing().erase(erasure.erased());
            CurrentUnitOfWork.get().afterCommit(_ -> after.run());
        }
    }

    private DomainEventMessage<?> message(
            Event event, Envelope envelope, Context context, Map<StreamId, Versioned> after, UnitStreams streams) {
        StreamId stream = event.stream();
        Memory<Record, Event> memory = deciders.of(event);
        Versioned before = after.computeIfAbsent(stream, _ -> streams.versioned(memory, stream));
        after.put(stream, new Versioned(memory.evolve(before.state(), event, context.by()), before.version() + 1));
        var metadata = new HashMap<String, Object>(envelope.toEventMetadata(
                event, context.actingPost(), context.by().onBehalfOf()));
        metadata.put(
                "belongsTo", event.belongsTo().stream().map(Object::toString).toList());
        return new GenericDomainEventMessage<>(
                stream.type(), stream.toString(), before.version(), event, MetaData.from(metadata));
    }

    /**
     * The one place where an erased person becomes a refusal. The person's stream is read, so that an erasure that is stored meanwhile
     * wins: nothing is written about him that nobody will ever read.
     */
    private Context.Seal sealing(UnitStreams streams) {
        return (subject, place, field, text) -> {
            var erased = new Refusal(ProblemCode.CLIENT_ERASED);
            if (streams.read(deciders.clients(), ClientEvent.stream(new ClientRef(subject)))
                    .isErased()) {
                throw erased;
            }
            try {
                return people.seal().of(subject, place, field, text);
            } catch (SubjectErased destroyed) {
                throw erased;
            }
        };
    }

    /** A refusal was checked against the store already; whatever else went wrong, the states may be old. */
    private void forgetUnlessRefused(UnitOfWork<?> failed, UnitStreams streams) {
        var result = failed.getExecutionResult();
        boolean refused =
                result != null && result.isExceptionResult() && result.getExceptionResult() instanceof Refusal;
        if (!refused) {
            streams.all().keySet().forEach(states::forget);
        }
    }

    /** The names under which the bus routes commands to this desk. */
    static List<String> commandNames() {
        return CommandCatalogue.byName().values().stream().map(Class::getName).toList();
    }
}

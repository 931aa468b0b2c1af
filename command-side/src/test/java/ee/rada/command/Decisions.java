package ee.rada.command;

import ee.rada.command._axon.TestDesk;
import ee.rada.kernel.Command;
import ee.rada.kernel.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;

/**
 * Given these events, when somebody sends this command, then. Axon's fixture with the desk behind it: what is tested is everything
 * that a command passes, from its shape to its events.
 */
public final class Decisions {

    private final List<Fact> given = new ArrayList<>();

    private Decisions() {}

    /** A desk that knows its people and regions and nothing else. */
    public static Decisions desk() {
        var desk = new Decisions();
        for (Cast who : Cast.values()) {
            desk.given(who.appointed());
        }
        desk.given(Happened.regions());
        return desk;
    }

    /** What happened before, done by the service head. */
    public Decisions given(Event... events) {
        return given(List.of(events));
    }

    public Decisions given(List<? extends Event> events) {
        return givenBy(Cast.SERVICE_HEAD, events);
    }

    public Decisions givenBy(Cast who, Event... events) {
        return givenBy(who, List.of(events));
    }

    public Decisions givenBy(Cast who, List<? extends Event> events) {
        events.forEach(event -> given.add(new Fact(event, who, null)));
        return this;
    }

    /** What somebody did in another's place. */
    public Decisions givenOnBehalf(Cast who, Cast absent, Event... events) {
        List.of(events).forEach(event -> given.add(new Fact(event, who, absent)));
        return this;
    }

    public Outcome when(Acting who, Command command) {
        var fixture = new AggregateTestFixture<>(Unused.class);
        var store = new GivenStreams(fixture.getEventStore(), command.stream());
        var own = new ArrayList<Object>();
        for (Fact fact : given) {
            if (fact.event.stream().equals(command.stream())) {
                own.add(fact.message());
            } else {
                store.add(fact.event.stream(), fact.event, fact.metadata());
            }
        }
        fixture.registerCommandHandler(command.getClass(), TestDesk.over(store));
        var metadata = who.envelope(UUID.randomUUID()).toMetadata();
        return new Outcome(fixture.given(own).when(command, metadata));
    }

    private record Fact(Event event, Cast by, @Nullable Cast onBehalfOf) {

        Map<String, String> metadata() {
            return onBehalfOf == null
                    ? Map.of("actor", by.official().toString())
                    : Map.of(
                            "actor", by.official().toString(),
                            "onBehalfOf", onBehalfOf.official().toString());
        }

        GenericDomainEventMessage<Event> message() {
            return new GenericDomainEventMessage<>(
                    event.stream().type(), event.stream().toString(), 0, event, metadata());
        }
    }

    /** The fixture insists on an aggregate class; the desk decides without one. */
    private static final class Unused {

        @AggregateIdentifier
        @SuppressWarnings("UnusedVariable")
        private String id = "";
    }
}

package ee.rada.command._axon;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.command.Samples;
import ee.rada.kernel.Event;
import ee.rada.kernel.EventCatalogue;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeEdited;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeSubmitted;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.store.EventJson;
import ee.rada.store.StoredType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is once stored must be readable for ever: the names and the JSON of every event are approved. */
class EventCatalogueTest {

    private static final Path APPROVED = Path.of("src/test/resources/approved/events.json");
    private static final Path RECEIVED = Path.of("target/received-events.json");

    static Stream<Class<? extends Event>> everyEvent() {
        return EventCatalogue.byStoredName().values().stream();
    }

    @Test
    void names_and_json_of_every_event_are_as_approved() throws IOException {
        String received = EventCatalogue.byStoredName().entrySet().stream()
                .map(event -> "\"" + event.getKey() + "\":" + EventJson.write(Samples.full(event.getValue())))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        Files.createDirectories(RECEIVED.getParent());
        Files.writeString(RECEIVED, received);

        assertThat(received)
                .as(
                        "an event may be added; what is stored already does not change. New ones are approved by copying %s to %s",
                        RECEIVED, APPROVED)
                .isEqualTo(Files.readString(APPROVED));
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void every_event_is_read_as_it_was_written(Class<? extends Event> type) {
        Event full = Samples.full(type);
        Event bare = Samples.bare(type);

        assertThat(EventJson.read(EventJson.write(full), type)).isEqualTo(full);
        assertThat(EventJson.read(EventJson.write(bare), type)).isEqualTo(bare);
    }

    @Test
    void what_was_stored_before_plans_could_be_changed_is_still_read() {
        var ids = "\"projectId\":\"" + UUID.randomUUID() + "\",\"proposalId\":\"" + UUID.randomUUID() + "\"";
        var submitted = EventJson.read("{" + ids + """
                        ,"effectiveFrom":"2026-07-01","requiredApprovals":["UNIT_HEAD"],"impact":{"lines":[],
                        "totalBefore":{"amount":"1.00","currency":"EUR"},"totalAfter":{"amount":"2.00","currency":"EUR"}}}
                        """, PlanChangeSubmitted.class);
        var amended = EventJson.read(
                "{" + ids + ",\"version\":2,\"lines\":[],\"effectiveFrom\":\"2026-07-01\"}", BudgetAmended.class);

        assertThat(submitted.funderDecides()).isFalse();
        assertThat(submitted.impact().activities()).isEmpty();
        assertThat(submitted.impact().breaches()).isEmpty();
        assertThat(amended.added()).isEmpty();
        assertThat(amended.closed()).isEmpty();
    }

    @Test
    void an_item_of_a_proposal_is_stored_with_its_kind() {
        var sample = Samples.full(PlanChangeEdited.class);
        var edited = new PlanChangeEdited(
                sample.proposalId(),
                sample.projectId(),
                sample.title(),
                sample.rationale(),
                true,
                Arrays.stream(PlanChangeItem.class.getPermittedSubclasses())
                        .<PlanChangeItem>map(kind -> Samples.full(kind.asSubclass(PlanChangeItem.class)))
                        .toList(),
                sample.impact(),
                null);

        assertThat(EventJson.write(edited)).contains("\"kind\":\"MoveActivity\"");
        assertThat(EventJson.read(EventJson.write(edited), PlanChangeEdited.class))
                .isEqualTo(edited);
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void every_event_has_a_stored_name_and_a_decider(Class<? extends Event> type) {
        var deciders = new Deciders();
        var types = new DecidedTypes(deciders);

        assertThat(types.storedTypeOf(type)).isEqualTo(new StoredType(type.getSimpleName(), 1));
        assertThat(types.classOf(new StoredType(type.getSimpleName(), 1))).isEqualTo(type);
        assertThat(deciders.of(Samples.bare(type)).events()).isAssignableFrom(type);
    }
}

package ee.rada.web.exports.ocel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ee.rada.kernel.EventCatalogue;
import ee.rada.kernel.StreamId;
import ee.rada.store.Hash;
import ee.rada.store.StoredEvent;
import ee.rada.store.StoredType;
import ee.rada.web.exports.logs.EventAttributes;
import ee.rada.web.exports.logs.LogEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every kind of event there is tells of objects, by the samples that its stored form was approved with. */
class EventThingsTest {

    private static final UUID SOMEBODY = UUID.randomUUID();

    static Stream<String> kinds() {
        return EventCatalogue.byStoredName().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_event_touches_objects_whose_values_are_declared(String kind) throws IOException {
        var told = EventThings.of(sample(kind));

        assertThat(told.things()).isNotEmpty().allSatisfy(thing -> {
            assertThat(thing.id()).startsWith(thing.type().label() + "/");
            assertThat(thing.values().keySet())
                    .isSubsetOf(thing.type().attributes().keySet());
        });
        assertThat(told.touches())
                .contains(new Telling.Touch("Official/" + SOMEBODY, "actor"))
                .extracting(Telling.Touch::objectId)
                .doesNotContainNull();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_event_has_only_values_that_are_declared(String kind) throws IOException {
        var attributes = EventAttributes.of(kind);

        assertThat(attributes.values(sample(kind)).keySet())
                .isSubsetOf(attributes.types().keySet());
    }

    @Test
    void a_sealed_name_is_not_told() throws IOException {
        assertThat(EventAttributes.of("OfficialRegistered").types()).doesNotContainKey("name");
        assertThat(EventAttributes.of("OfficialRegistered").values(sample("OfficialRegistered")))
                .containsOnlyKeys("position", "streamSequence", "effectiveAt", "officialId");
    }

    @Test
    void an_amount_is_a_number_and_its_currency() throws IOException {
        assertThat(EventAttributes.of("FundsCommitted").values(sample("FundsCommitted")))
                .containsEntry("amount", "1234.50")
                .containsEntry("amountCurrency", "EUR");
    }

    @Test
    void an_amended_line_has_its_new_amount_from_then_on() throws IOException {
        assertThat(EventThings.of(sample("BudgetAmended")).things())
                .filteredOn(thing ->
                        thing.values().containsKey("original") || thing.values().containsKey("current"))
                .extracting(Telling.Thing::type, thing -> thing.values().get("current"))
                .containsOnly(tuple(ObjectType.LINE, "1234.50"));
    }

    private static LogEvent sample(String kind) throws IOException {
        JsonNode all = new JsonMapper()
                .readTree(Files.readString(Path.of("../command-side/src/test/resources/approved/events.json")));
        return LogEvent.of(new StoredEvent(
                1,
                UUID.randomUUID(),
                new StoredType(kind, 1),
                new StreamId("Any", UUID.randomUUID()),
                0,
                Instant.EPOCH,
                "2026-02-28",
                "{\"actor\":\"" + SOMEBODY + "\"}",
                all.required(kind).toString(),
                Hash.sha256()));
    }
}

package ee.rada.web.whole;

import static ee.rada.web.whole.LogReading.cloudEvents;
import static ee.rada.web.whole.LogReading.elements;
import static ee.rada.web.whole.LogReading.read;
import static ee.rada.web.whole.LogReading.value;
import static ee.rada.web.whole.LogReading.xes;
import static ee.rada.web.whole.LoggedProject.EVENTS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import ee.rada.kernel.Policy;
import ee.rada.kernel.Role;
import ee.rada.kernel.Topic;
import ee.rada.web.imports.iati.OpenData;
import ee.rada.web.whole.LogReading.Told;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Logs of the stored events, as an auditor takes them away and reads them with other tools. */
@WholeService
class EventLogsTest {

    private final LoggedProject logged;
    private final Http stranger;
    private final Http auditor;
    private final Project project;

    EventLogsTest(@LocalServerPort int port) {
        this.logged = new LoggedProject(port);
        this.stranger = logged.stranger;
        this.auditor = logged.auditor;
        this.project = logged.project;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "csv", "xlsx", "ocel.json", "ocel.xml", "ocel.sqlite", "projects.xes"})
    void a_log_read_back_has_the_same_events_with_the_same_times_in_the_same_order(String ending) throws Exception {
        List<Told> expected = logged.storedOfIt();

        List<Told> read = read(ending, auditor.bytes(logged.in(ending)));

        assertThat(read).hasSizeGreaterThan(10).isEqualTo(expected);
    }

    @Test
    void the_events_of_an_official_are_those_of_his_history() {
        String official = logged.stored().stream()
                .filter(event -> event.path("type").asString().equals("OfficialRegistered"))
                .findFirst()
                .orElseThrow()
                .path("aggregateId")
                .asString();

        var read = cloudEvents(auditor.bytes(EVENTS + "ndjson?of=OFFICIAL&thingId=" + official));

        assertThat(read).extracting(Told::type).startsWith("OfficialRegistered").contains("OfficialAppointed");
        assertThat(auditor.get(EVENTS + "ndjson?of=POST&thingId=" + official).status())
                .isEqualTo(404);
        assertThat(auditor.get(EVENTS + "ndjson?of=POST").status()).isEqualTo(400);
    }

    @Test
    void everything_is_everything() {
        List<JsonNode> stored = logged.stored();

        var read = cloudEvents(auditor.bytes(EVENTS + "ndjson"));

        assertThat(read.subList(0, stored.size()))
                .extracting(Told::id)
                .isEqualTo(stored.stream()
                        .map(event -> event.path("eventId").asString())
                        .toList());
    }

    @Test
    void nothing_of_a_stored_event_is_lost_in_cloud_events() {
        var byId = logged.stored().stream()
                .collect(Collectors.toMap(event -> event.path("eventId").asString(), event -> event));

        var read = auditor.get(logged.in("ndjson")).body().lines().map(Http.JSON::readTree);

        assertThat(read).allSatisfy(event -> {
            JsonNode stored = Objects.requireNonNull(byId.get(event.path("id").asString()));
            assertThat(event.path("data")).isEqualTo(stored.path("data"));
            assertThat(event.path("leafhash")).isEqualTo(stored.path("leafHash"));
            assertThat(event.path("effectiveat")).isEqualTo(stored.path("effectiveAt"));
            stored.path("metadata")
                    .propertyStream()
                    .filter(one -> !one.getKey().equals("belongsTo"))
                    .forEach(one -> assertThat(event.path(one.getKey().toLowerCase(Locale.ROOT)))
                            .as(one.getKey())
                            .isEqualTo(one.getValue()));
        });
    }

    @Test
    void the_three_forms_of_ocel_have_equal_content() throws Exception {
        var json = OcelReading.json(auditor.bytes(logged.in("ocel.json")));

        assertThat(OcelReading.xml(auditor.bytes(logged.in("ocel.xml")))).isEqualTo(json);
        assertThat(OcelReading.sqlite(auditor.bytes(logged.in("ocel.sqlite")))).isEqualTo(json);
    }

    @Test
    void every_relation_of_ocel_leads_to_an_object_and_no_id_is_used_twice() {
        var log = OcelReading.json(auditor.bytes(logged.in("ocel.json")));
        List<String> ids = Stream.concat(
                        log.events().stream().map(OcelReading.Event::id),
                        log.objects().stream().map(OcelReading.Thing::id))
                .toList();
        Set<String> objects = log.objects().stream().map(OcelReading.Thing::id).collect(Collectors.toSet());

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Stream.concat(
                        log.events().stream().flatMap(event -> event.relations().stream()),
                        log.objects().stream().flatMap(object -> object.relations().stream())))
                .allSatisfy(relation -> assertThat(objects).contains(relation.split(" ", -1)[1]));
    }

    @Test
    void ocel_tells_how_an_object_became_what_it_is() {
        var log = OcelReading.json(auditor.bytes(logged.in("ocel.json")));
        var line = log.objects().stream()
                .filter(object -> object.id().equals("BudgetLine/" + project.line))
                .findFirst()
                .orElseThrow();

        assertThat(line.values().stream().filter(value -> value.startsWith("current")))
                .hasSize(1)
                .allSatisfy(value -> assertThat(value).endsWith(": 1000.00"));
        assertThat(line.relations()).contains("partOf Budget/" + project.id);
        assertThat(log.objects())
                .extracting(OcelReading.Thing::type)
                .contains("Project", "PlannedActivity", "Goal", "Entry", "PlanChange", "Post", "Official");
        assertThat(log.objects().stream()
                        .filter(object -> object.type().equals("Entry"))
                        .flatMap(object -> object.values().stream()))
                .anySatisfy(value -> assertThat(value).startsWith("amount").endsWith(": 120.50"));
    }

    @Test
    void logs_are_as_the_published_schemas_say() throws Exception {
        var cloudEvents = schema("schemas/cloudevents/cloudevents-1.0.schema.json");
        assertThat(auditor.get(EVENTS + "ndjson").body().lines())
                .allSatisfy(line ->
                        assertThat(cloudEvents.validate(line, InputFormat.JSON)).isEmpty());
        assertThat(schema("schemas/ocel/ocel20-json.schema.json")
                        .validate(auditor.get(EVENTS + "ocel.json").body(), InputFormat.JSON))
                .isEmpty();
        var xes = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(OpenData.require("schemas/xes/xes.xsd").toFile());
        for (String ending : List.of("projects.xes", "plan-changes.xes")) {
            xes.newValidator().validate(new StreamSource(new ByteArrayInputStream(auditor.bytes(EVENTS + ending))));
        }
    }

    private static Schema schema(String path) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(OpenData.require(path)), InputFormat.JSON);
    }

    @Test
    void a_proposal_is_one_trace_from_draft_to_decision() throws Exception {
        byte[] log = auditor.bytes(EVENTS + "plan-changes.xes?proposalId=" + logged.proposal);

        assertThat(elements(log, "trace"))
                .singleElement()
                .satisfies(trace -> assertThat(value(trace, "concept:name")).isEqualTo(logged.proposal.toString()));
        assertThat(xes(log))
                .extracting(Told::type)
                .containsExactly("PlanChangeDrafted", "PlanChangeSubmitted", "PlanChangeApprovalGiven");
    }

    @Test
    void spent_money_is_a_cost() throws Exception {
        assertThat(elements(auditor.bytes(logged.in("projects.xes")), "event").stream()
                        .filter(event -> value(event, "concept:name").equals("ExpenditureRecorded")))
                .singleElement()
                .satisfies(event -> {
                    assertThat(value(event, "cost:total")).isEqualTo("120.50");
                    assertThat(value(event, "cost:currency")).isEqualTo("EUR");
                });
    }

    @Test
    void a_budget_alone_is_without_its_project() {
        assertThat(cloudEvents(auditor.bytes(logged.in("ndjson") + "&of=BUDGET")))
                .extracting(Told::type)
                .containsExactly("OriginalBudgetSet", "ExpenditureRecorded");
    }

    @Test
    void a_period_is_chosen_by_either_clock() {
        String yesterday = "&until=" + Project.today().minusDays(1);

        assertThat(cloudEvents(auditor.bytes(logged.in("ndjson") + yesterday + "&clock=EFFECTIVE")))
                .extracting(Told::type)
                .containsExactly("ProjectStarted");
        assertThat(auditor.bytes(logged.in("ndjson") + yesterday)).isEmpty();
        assertThat(cloudEvents(auditor.bytes(logged.in("ndjson") + "&clock=RECORDED&from="
                        + Project.today().minusDays(1))))
                .isEqualTo(logged.storedOfIt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ndjson", "csv", "ocel.json", "ocel.xml", "ocel.sqlite", "projects.xes", "plan-changes.xes"})
    void no_name_of_a_person_is_opened(String ending) {
        assertThat(new String(auditor.bytes(EVENTS + ending), UTF_8))
                .doesNotContain("Juhtmets", "Talimets", "Põhjala", "Finantsmets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ocel.json", "ocel.xml", "projects.xes"})
    void what_is_sealed_is_not_in_logs_for_process_mining(String ending) {
        assertThat(auditor.get(EVENTS + ending).body()).doesNotContain("ciphertext");
    }

    @ParameterizedTest
    @CsvSource({
        "ndjson?of=PROJECT, 400, validation",
        "ndjson?of=NOTHING, 400, validation",
        "ndjson?projectId=x, 400, validation",
        "ndjson?from=tomorrow, 400, validation",
        "ndjson?form=2026-01-01, 400, validation",
        "asice?since=1234567890, 400, validation",
        "ndjson?from=2026-02-01&until=2026-01-01, 422, period-reversed",
        "ndjson?projectId=00000000-0000-4000-8000-000000000000, 404, not-found",
        "pdf, 404, not-found"
    })
    void a_wrong_question_is_a_problem(String question, int status, String code) {
        var answer = auditor.get(EVENTS + question);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "juht, SERVICE_HEAD",
        "talitus, UNIT_HEAD",
        "finants, FINANCE",
        "peadirektor, DIRECTOR_GENERAL",
        "pohja, REGION_HEAD",
        "kaug, REMOTE_HEAD",
        "tootaja, WORKER",
        "noustaja, COUNSELLOR",
        "andmekaitse, DPO",
        "haldur, ADMINISTRATOR",
        "audiitor, AUDITOR"
    })
    void logs_are_for_auditors_and_the_head_of_the_service_only(String user, Role role) {
        boolean may = Set.of(Role.AUDITOR, Role.SERVICE_HEAD).contains(role);

        assertThat(Policy.maySee(role, Topic.EVENT_LOGS)).isEqualTo(may);
        for (String ending : List.of("ndjson", "asice", "nothing")) {
            assertThat(stranger.as(user).get(logged.in(ending)).code())
                    .isEqualTo(!may ? "forbidden-role" : ending.equals("nothing") ? "not-found" : "ok");
        }
        assertThat(stranger.get(logged.in("ndjson")).code()).isEqualTo("login-required");
    }
}

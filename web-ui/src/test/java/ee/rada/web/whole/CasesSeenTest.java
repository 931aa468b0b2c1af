package ee.rada.web.whole;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Tallinn;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A case of the south, asked for by everybody: who may not know of it gets what he gets for an id that nobody ever used. */
@WholeService
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasesSeenTest {

    private static final String NOTE = "Kartis koju minna, ööbib sõbranna juures";
    private static final List<String> OTHERS = List.of(
            "pohja", "ida", "laane", "kaug", "tootaja", "noustaja", "talitus", "finants", "peadirektor", "haldur");

    private final Http http;
    private final JdbcClient jdbc;
    private final UUID id = UUID.randomUUID();
    private final UUID client = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();
    private final UUID referral = UUID.randomUUID();
    private final UUID partner = UUID.randomUUID();
    private final UUID consent = UUID.randomUUID();
    private final UUID emergency = UUID.randomUUID();
    private long position;

    CasesSeenTest(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        this.http = Http.at(port);
        this.jdbc = jdbc;
    }

    @BeforeAll
    void open() {
        var now = Instant.now().minusSeconds(600).toString();
        send(
                "louna",
                "open-case",
                Map.of(
                        "caseId",
                        id,
                        "clientRef",
                        client,
                        "source",
                        "SELF",
                        "consentForService",
                        Map.of("given", true, "at", now, "how", "Suuliselt"),
                        "region",
                        "LOUNA"));
        send(
                "louna",
                "record-assessment",
                Map.of(
                        "caseId",
                        id,
                        "needs",
                        List.of("SHELTER"),
                        "riskTool",
                        "DASH",
                        "score",
                        14,
                        "riskLevel",
                        "HIGH"));
        send(
                "louna",
                "record-session",
                Map.of(
                        "caseId",
                        id,
                        "sessionId",
                        session,
                        "at",
                        now,
                        "channel",
                        "PHONE",
                        "durationMin",
                        45,
                        "note",
                        NOTE));
        send(
                "louna",
                "record-consent",
                Map.of(
                        "caseId",
                        id,
                        "consentId",
                        consent,
                        "kind",
                        "SHARE",
                        "partnerId",
                        partner,
                        "partnerName",
                        "Varjupaik Näidis",
                        "decision",
                        "GIVEN",
                        "at",
                        now,
                        "evidence",
                        "Suuliselt"));
        send(
                "louna",
                "make-referral",
                Map.of(
                        "caseId", id,
                        "referralId", referral,
                        "partnerId", partner,
                        "partnerName", "Varjupaik Näidis",
                        "service", "Öömaja",
                        "dataShared", List.of("NAME"),
                        "at", now));
        position = send(
                "juht",
                "break-the-glass",
                Map.of(
                        "emergencyId",
                        emergency,
                        "caseId",
                        id,
                        "reason",
                        "Politsei küsib kohe, kas kliendil on ohutu öömaja."));
    }

    private long send(String user, String name, Map<String, ?> body) {
        var answer = http.as(user).command(name, Http.JSON.writeValueAsString(body));
        assertThat(answer.code()).as(name + " " + answer.body()).isEqualTo("ok");
        return answer.json().path("position").asLong();
    }

    private Http.Answer get(String user, String path) {
        return http.as(user).get(path + (path.contains("?") ? "&" : "?") + "atLeast=" + position);
    }

    /** Everything that takes an id, from the description that the service gives of itself. */
    private List<String> addresses() {
        var paths = new ArrayList<String>();
        http.as("juht")
                .get("/api/openapi.json")
                .json()
                .path("paths")
                .properties()
                .forEach(path -> {
                    if (path.getKey().contains("{") && path.getValue().has("get")) {
                        paths.add(path.getKey());
                    }
                });
        paths.addAll(List.of(
                "/cases/{id}",
                "/cases/{id}/timeline",
                "/clients/{id}/looks",
                "/why/cases/{id}?explain=/sessionCount",
                "/api/cases/{id}?explain=true",
                "/api/cases/{id}?asOf=" + position,
                "/api/cases?clientRef={id}",
                "/api/cases?responsible={id}",
                "/api/audit-notes?about={id}",
                "/api/emergencies?caseId={id}",
                "/commands/record-session?caseId={id}"));
        return paths;
    }

    private static String told(Http.Answer answer, String asked) {
        return answer.status() + " "
                + answer.body()
                        .replace(asked, "ID")
                        .replaceAll("(_csrf\" value=\")[^\"]+", "$1")
                        .replaceAll("\"(instance|errorId|correlationId)\":\"[^\"]*\"", "")
                        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}", "UUID");
    }

    @Test
    void an_id_of_another_region_answers_as_one_that_nobody_ever_used() {
        var ids = new LinkedHashMap<String, UUID>();
        ids.put("case", id);
        ids.put("client", client);
        ids.put("session", session);
        ids.put("referral", referral);
        ids.put("partner", partner);
        ids.put("consent", consent);
        ids.put("emergency", emergency);
        for (String address : addresses()) {
            for (String user : OTHERS) {
                String nothing = UUID.randomUUID().toString();
                String none = told(http.as(user).get(address.replaceAll("\\{\\w+}", nothing)), nothing);
                ids.forEach((what, real) -> assertThat(told(
                                http.as(user).get(address.replaceAll("\\{\\w+}", real.toString())), real.toString()))
                        .as(user + " " + address + " " + what)
                        .isEqualTo(none));
            }
        }
    }

    @Test
    void nothing_of_it_is_in_any_list_of_theirs() {
        List<String> events = get("louna", "/api/cases/" + id + "/history")
                .json()
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("eventId").asString())
                .toList();
        assertThat(events).isNotEmpty();
        for (String user : OTHERS) {
            for (String path : List.of(
                    "/api/cases?limit=500",
                    "/api/cases?q=JU&order=LATEST",
                    "/api/caseload",
                    "/api/emergencies",
                    "/api/desk",
                    "/api/trail/" + Year.now(Tallinn.ZONE) + "?explain=true",
                    "/api/substitutions",
                    "/api/audit-notes")) {
                var answer = http.as(user).get(path);
                assertThat(answer.body())
                        .as(user + " " + path)
                        .doesNotContain(id.toString(), client.toString(), NOTE)
                        .doesNotContain(events);
                assertThat(answer.status()).as(user + " " + path).isIn(200, 403);
            }
        }
    }

    @Test
    void commands_on_it_are_refused_to_them_as_on_nothing() {
        for (String user : List.of("pohja", "ida", "kaug", "tootaja", "noustaja")) {
            for (String name : List.of("flag-high-risk", "break-the-glass")) {
                String field = name.equals("flag-high-risk") ? "basis" : "reason";
                var body = new LinkedHashMap<String, Object>(
                        Map.of("caseId", id, field, "Piisavalt pikk ja täpne põhjendus"));
                if (name.equals("break-the-glass")) {
                    body.put("emergencyId", UUID.randomUUID());
                }
                var real = http.as(user).command(name, Http.JSON.writeValueAsString(body));
                var nothing = UUID.randomUUID();
                body.put("caseId", nothing);
                var none = http.as(user).command(name, Http.JSON.writeValueAsString(body));
                assertThat(told(real, id.toString())).as(user + " " + name).isEqualTo(told(none, nothing.toString()));
            }
        }
    }

    @Test
    void whoever_is_responsible_reads_it_and_is_on_record_with_what_he_read() {
        var answer = get("louna", "/api/cases/" + id);

        assertThat(answer.body()).contains(NOTE);
        assertThat(answer.json().path("disclosure").path("ground").asString()).isEqualTo("RESPONSIBLE");
        JsonNode look = looks().getFirst();
        assertThat(look.path("purpose").asString()).isEqualTo("RESPONSIBLE");
        assertThat(look.path("fields").toString())
                .contains("note:" + session, "needs", "score", "evidence:" + consent, "consentForService");
        assertThat(look.toString()).doesNotContain(NOTE);
    }

    private List<JsonNode> looks() {
        return http.as("andmekaitse")
                .get("/api/clients/" + client + "/looks?limit=500")
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    @Test
    void whoever_sees_the_frame_alone_is_shown_no_word_of_it() {
        for (String user : List.of("audiitor", "andmekaitse")) {
            int before = looks().size();
            var answer = get(user, "/api/cases/" + id);
            assertThat(answer.status()).as(user).isEqualTo(200);
            assertThat(answer.body()).doesNotContain(NOTE, "SHELTER").contains("SEALED");
            assertThat(looks()).hasSize(before);
        }
    }

    @Test
    void the_history_and_the_logs_hold_ciphertext_alone() {
        assertThat(get("louna", "/api/cases/" + id + "/history").body())
                .contains("SessionRecorded", "ciphertext")
                .doesNotContain(NOTE, "SHELTER");
        assertThat(http.as("audiitor").get("/api/events?limit=10000").body()).doesNotContain(NOTE);
        assertThat(http.as("juht").get("/api/exports/events.ndjson").body()).doesNotContain(NOTE);
    }

    @Test
    void nothing_is_shown_while_the_look_cannot_be_recorded() {
        jdbc.sql("alter table app.access_log rename to access_log_gone").update();
        try {
            var answer = get("louna", "/api/cases/" + id);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body()).doesNotContain(NOTE);
            assertThat(http.as("louna").get("/api/cases").status()).isEqualTo(200);
        } finally {
            jdbc.sql("alter table app.access_log_gone rename to access_log").update();
        }
    }

    @Test
    void who_broke_the_glass_reads_it_and_another_looks_into_that() {
        assertThat(get("juht", "/api/cases/" + id)
                        .json()
                        .path("disclosure")
                        .path("ground")
                        .asString())
                .isEqualTo("EMERGENCY");
        assertThat(get("andmekaitse", "/api/emergencies?open=true&withReasons=true")
                        .body())
                .contains("Politsei küsib kohe");

        var finding = Map.of("emergencyId", emergency, "finding", "Oli põhjendatud");
        assertThat(http.as("juht")
                        .command("review-emergency-access", Http.JSON.writeValueAsString(finding))
                        .code())
                .isEqualTo("four-eyes");
        position = send("andmekaitse", "review-emergency-access", finding);
        assertThat(get("andmekaitse", "/api/emergencies?open=true")
                        .json()
                        .path("items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void who_has_looked_is_told_to_the_data_protection_officer_alone() {
        for (String user : List.of("louna", "juht", "audiitor")) {
            assertThat(http.as(user).get("/api/clients/" + client + "/looks").code())
                    .as(user)
                    .isEqualTo("forbidden-role");
        }
        assertThat(http.as("haldur").get("/api/clients/" + client + "/looks").code())
                .as("who may know of no client")
                .isEqualTo("not-found");
    }
}

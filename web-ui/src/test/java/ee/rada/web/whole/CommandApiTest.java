package ee.rada.web.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.CommandCatalogue;
import ee.rada.store.Ledger;
import java.util.HashSet;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeService
class CommandApiTest {

    private final Ledger ledger;
    private final Http http;

    CommandApiTest(@Autowired Ledger ledger, @LocalServerPort int port) {
        this.ledger = ledger;
        this.http = Http.at(port);
    }

    @Test
    void an_accepted_command_tells_version_position_and_events() {
        var project = Project.drafted(http);

        var answer = project.done("juht", "submit-project-for-approval", "");

        assertThat(answer.json().path("id").asString()).isEqualTo(project.id.toString());
        assertThat(answer.json().path("events").toString()).isEqualTo("[\"ProjectSubmitted\"]");
        assertThat(answer.header("ETag"))
                .contains("\"" + answer.json().path("version").asLong() + "\"");
        assertThat(answer.position()).isEqualTo(answer.json().path("position").asLong());
    }

    @Test
    void the_same_key_gets_the_first_answer_and_with_another_body_none() {
        var project = Project.drafted(http);
        String key = UUID.randomUUID().toString();
        String body = "\"title\":\"Uus nimi\"";

        var first = project.send("juht", "change-project", body, "Idempotency-Key", key);
        long head = ledger.head().position();
        var again = project.send("juht", "change-project", body, "Idempotency-Key", key);
        var other = project.send("juht", "change-project", "\"title\":\"Muu\"", "Idempotency-Key", key);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("command-id-reused");
        assertThat(ledger.head().position()).isEqualTo(head);
    }

    @Test
    void who_saw_an_older_version_is_told_the_current_one() {
        var project = Project.drafted(http);

        var answer = project.send("juht", "submit-project-for-approval", "", "If-Match", "\"1\"");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("version-conflict");
        assertThat(answer.json().path("currentVersion").asLong()).isGreaterThan(1);
    }

    @Test
    void of_many_who_saw_the_same_version_one_wins() throws Exception {
        var project = Project.drafted(http);
        String version = http.as("juht")
                .get("/api/projects/" + project.id + "?atLeast=" + ledger.head().position())
                .header("ETag")
                .orElseThrow();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(i -> () -> project.send(
                                    "juht", "change-project", "\"title\":\"Nimi %d\"".formatted(i), "If-Match", version)
                            .status())
                    .toList();
            var statuses =
                    executor.invokeAll(tries).stream().map(Future::resultNow).toList();

            assertThat(statuses).containsOnlyOnce(200);
            assertThat(new HashSet<>(statuses)).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void reason_and_effective_date_are_kept_with_the_event() {
        var project = Project.drafted(http);
        var answer = project.send(
                "juht",
                "change-project",
                "\"title\":\"Uus\"",
                "Reason",
                "UTF-8''P%C3%B5hjus",
                "Effective-Date",
                "2026-02-03");

        var event = ledger.at(answer.json().path("position").asLong()).orElseThrow();
        assertThat(event.metadataJson()).contains("\"reason\":\"Põhjus\"");
        assertThat(event.effectiveAt()).startsWith("2026-02-03");
    }

    @Test
    void every_wrong_header_is_named() {
        var answer = http.as("juht")
                .command("start-project", "{}", "Idempotency-Key", "1", "If-Match", "7", "Effective-Date", "homme");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("header").asString()))
                .containsExactly("Idempotency-Key", "If-Match", "Effective-Date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-ndjson", "application/ndjson", "application/x-ndjson;charset=UTF-8"})
    void many_commands_are_answered_line_by_line(String type) {
        var project = Project.drafted(http);
        UUID key = UUID.randomUUID();
        String lines = """
                {"command":"start-project","commandId":"%2$s","payload":{"projectId":"%1$s","actualStart":"2026-01-01"}}

                {"command":"change-project","reason":"Parandus","payload":{"projectId":"%1$s","title":"Uus"}}
                {"command":"change-project","payload":{"projectId":"%1$s","tittle":"Uus"}}
                not json
                """.formatted(project.id, key);

        var answer = http.as("juht").post("/api/commands", type, lines.getBytes(UTF_8));

        var answers = answer.body().lines().map(Http.JSON::readTree).toList();
        assertThat(answers).extracting(line -> line.path("status").asInt()).containsExactly(409, 200, 400, 400);
        assertThat(answers.get(0).path("commandId").asString()).isEqualTo(key.toString());
        assertThat(answers.get(0).path("code").asString()).isEqualTo("illegal-transition");
        assertThat(answers.get(1).path("events").toString()).isEqualTo("[\"ProjectChanged\"]");
        assertThat(answers.get(2).path("errors").get(0).path("pointer").asString())
                .isEqualTo("/payload/tittle");
    }

    @Test
    void evidence_is_uploaded_before_it_is_named() {
        var project = Project.started(http);
        var file =
                http.as("tootaja").upload("pilt.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        String hash = file.json().path("sha256").asString();

        assertThat(file.json().path("mediaType").asString()).isEqualTo("image/png");
        project.done("tootaja", "record-activity", """
                "activityId":"%s","recordId":"%s","workDate":"%s","description":"Tehtud","percentComplete":50,
                "evidence":[{"title":"Pilt","sha256":"%s"}]
                """.formatted(
                        project.first, UUID.randomUUID(), Project.today(), hash.toUpperCase(Locale.ROOT)));
        var given = http.as("audiitor").get("/api/files/" + hash.toUpperCase(Locale.ROOT));
        assertThat(given.status()).isEqualTo(200);
        assertThat(given.header("Content-Disposition").orElseThrow()).startsWith("attachment");
        assertThat(given.header("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void files_that_are_not_what_they_say_are_refused() {
        assertThat(http.as("tootaja")
                        .upload("pilt.png", new byte[] {'M', 'Z', 0, 0})
                        .status())
                .isEqualTo(415);
        assertThat(http.as("tootaja").upload("tühi.txt", new byte[0]).status()).isEqualTo(400);
        assertThat(http.as("tootaja").upload("suur.txt", new byte[11 << 20]).code())
                .isEqualTo("body-too-large");
        assertThat(http.as("audiitor").upload("a.txt", new byte[] {'a'}).status())
                .isEqualTo(403);
    }

    @Test
    void the_catalogue_lists_every_command_with_schema_labels_and_senders() {
        var items = http.as("finants").get("/api/commands").json().path("items");

        var names =
                items.valueStream().map(item -> item.path("name").asString()).toList();
        assertThat(names)
                .containsExactlyElementsOf(CommandCatalogue.forCallers().keySet());
        var spending = items.get(names.indexOf("record-expenditure"));
        assertThat(spending.path("roles").toString()).isEqualTo("[\"FINANCE\"]");
        assertThat(spending.path("maySend").asBoolean()).isTrue();
        assertThat(spending.path("schema").path("required").toString())
                .contains("amount")
                .doesNotContain("commitmentId");
        assertThat(spending.path("labels").has("et")).isTrue();
    }
}

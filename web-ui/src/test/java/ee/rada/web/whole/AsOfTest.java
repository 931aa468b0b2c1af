package ee.rada.web.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@WholeService
class AsOfTest {

    private static final List<String> BELOW = List.of(
            "", "/timeline", "/plan", "/budget", "/earned-value", "/entries", "/records", "/plan-changes", "/history");

    private final Http stranger;
    private final Http http;

    AsOfTest(@LocalServerPort int port) {
        this.stranger = Http.at(port);
        this.http = stranger.as("juht");
    }

    private Http.Answer get(String path) {
        return http.get(path);
    }

    @Test
    void everything_about_a_project_is_told_again_as_it_was_told_then() {
        var project = Project.started(http);
        var told = new LinkedHashMap<Long, Map<String, JsonNode>>();
        for (int percent = 10; percent <= 50; percent += 10) {
            project.done(
                    "finants",
                    "record-expenditure",
                    Project.expenditure(UUID.randomUUID(), project.line, "1.50", "EUR", Project.today()));
            long position = project.record("tootaja", project.first, percent, Project.today())
                    .position();
            var answers = new LinkedHashMap<String, JsonNode>();
            for (String below : BELOW) {
                var path = "/api/projects/" + project.id + below;
                answers.put(path, get(path + "?atLeast=" + position).json());
            }
            answers.put("/api/late", get("/api/late?atLeast=" + position).json());
            told.put(position, answers);
        }
        var positions = new ArrayList<>(told.keySet());
        Collections.shuffle(positions, new Random(1));

        for (long position : positions) {
            told.getOrDefault(position, Map.of()).forEach((path, then) -> {
                var again = get(path + "?asOf=" + position);
                assertThat(again.json()).as(path + " as of " + position).isEqualTo(then);
                assertThat(again.position()).isEqualTo(position);
            });
        }
    }

    @Test
    void a_day_an_instant_and_a_position_name_the_same_moment() {
        var project = Project.drafted(http);
        long position = project.done("juht", "change-project", "\"title\":\"Esimene nimi\"")
                .position();
        Instant between = Instant.parse(get("/api/projects/" + project.id + "/history?atLeast=" + position)
                .json()
                .path("entries")
                .valueStream()
                .reduce((_, last) -> last)
                .orElseThrow()
                .path("recordedAt")
                .asString());
        long after = project.done("juht", "change-project", "\"title\":\"Teine nimi\"")
                .position();
        get("/api/projects/" + project.id + "?atLeast=" + after);

        assertThat(title(project, "?asOf=" + position)).isEqualTo("Esimene nimi");
        assertThat(title(project, "?asOf=" + between)).isEqualTo("Esimene nimi");
        assertThat(title(project, "?asOf=" + Project.today())).isEqualTo("Teine nimi");
        assertThat(title(project, "")).isEqualTo("Teine nimi");
    }

    private String title(Project project, String asked) {
        return get("/api/projects/" + project.id + asked).json().path("title").asString();
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=0, no-such-position",
        "asOf=999999999999, no-such-position",
        "asOf=eile, not-a-moment",
        "asOf=2026-02-30, not-a-moment",
        "asOf=2999-01-01, date-in-future",
        "asOf=2999-01-01T00:00:00Z, date-in-future",
        "asOf=1990-01-01, nothing-recorded-yet",
        "effectiveOn=kevadel, not-a-date",
        "asOf=1&asOf=2, duplicate-parameter"
    })
    void what_is_no_moment_is_refused_at_its_parameter(String asked, String code) {
        var answer = get("/api/projects?" + asked);

        assertThat(answer.status()).isBetween(400, 422);
        var error = answer.json().path("errors").path(0);
        assertThat(error.path("parameter").asString()).isEqualTo(asked.substring(0, asked.indexOf('=')));
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("message").asString()).isNotEqualTo(code);
    }

    @Test
    void the_past_is_only_read() {
        var answer = http.command("register-project?asOf=1", "{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").path(0).path("code").asString()).isEqualTo("only-reading");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/events", "/api/exports/iati.xml", "/api/commands"})
    void what_has_no_earlier_state_does_not_seem_to_have_one(String path) {
        var answer = http.as("haldur").get(path + "?asOf=1");

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("errors").path(0).path("code").asString()).isEqualTo("unknown-parameter");
    }

    @Test
    void who_may_look_is_judged_by_what_he_is_now() {
        var project = Project.drafted(http);
        long position =
                project.done("juht", "change-project", "\"title\":\"Nähtav\"").position();

        assertThat(http.as("audiitor")
                        .get("/api/projects/" + project.id + "?asOf=" + position)
                        .status())
                .isEqualTo(200);
        assertThat(stranger.get("/api/projects?asOf=" + position).status()).isEqualTo(401);
    }

    @Test
    void what_was_true_then_leaves_out_what_became_true_later() {
        var project = Project.started(http);
        LocalDate today = Project.today();
        long position = project.record("tootaja", project.first, 10, today).position();
        get("/api/projects/" + project.id + "?atLeast=" + position);
        var path = "/api/projects/" + project.id + "/records";

        assertThat(get(path + "?effectiveOn=" + today).json().path("items").size())
                .isEqualTo(1);
        assertThat(get(path + "?effectiveOn=" + today.minusDays(1)).status()).isEqualTo(404);
        assertThat(get(path + "?effectiveOn=" + today + "&asOf=" + (position - 1))
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void a_list_pages_through_one_moment() {
        for (int i = 0; i < 3; i++) {
            Project.drafted(http);
        }
        var project = Project.drafted(http);
        long position =
                project.done("juht", "change-project", "\"title\":\"Viimane\"").position();
        get("/api/projects?atLeast=" + position);
        Project.drafted(http);

        var titles = new ArrayList<String>();
        var after = "";
        do {
            var page = get("/api/projects?limit=2&asOf=" + position + after).json();
            page.path("items").forEach(item -> titles.add(item.path("projectId").asString()));
            assertThat(page.path("position").asLong()).isEqualTo(position);
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asString();
        } while (!after.isEmpty());

        assertThat(titles).contains(project.id.toString()).doesNotHaveDuplicates();
    }
}

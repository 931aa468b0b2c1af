package ee.rada.web.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.CommandCatalogue;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@WholeService
class QueriesTest {

    private final Http http;
    private final RequestMappingHandlerMapping mapping;

    QueriesTest(
            @LocalServerPort int port,
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.http = Http.at(port).as("juht");
        this.mapping = mapping;
    }

    @Test
    void nobody_reads_behind_his_own_command() {
        var project = Project.drafted(http);
        var done = project.done("juht", "change-project", "\"title\":\"Uus nimi\"");

        var answer = http.get("/api/projects/" + project.id + "?atLeast=" + done.position());

        assertThat(answer.json().path("title").asString()).isEqualTo("Uus nimi");
        assertThat(answer.position()).isGreaterThanOrEqualTo(done.position());
        assertThat(answer.json().path("position").asLong()).isEqualTo(answer.position());
        assertThat(answer.header("ETag")).isEqualTo(done.header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/timeline",
                "/plan",
                "/budget",
                "/earned-value",
                "/entries",
                "/records",
                "/plan-changes",
                "/history",
                "/plan-versions"
            })
    void everything_below_a_project_is_answered(String below) {
        var project = Project.started(http);
        project.done(
                "finants",
                "record-expenditure",
                Project.expenditure(UUID.randomUUID(), project.line, "1.50", "EUR", Project.today()));
        long position =
                project.record("tootaja", project.first, 10, Project.today()).position();

        var answer = http.get("/api/projects/" + project.id + below + "?atLeast=" + position);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.position()).isGreaterThanOrEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%2Fb", "a%5Cb", "..%2f..%2fetc"})
    void a_slash_in_disguise_is_refused_as_a_problem(String id) {
        var answer = http.get("/api/projects/" + id);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo("validation");
    }

    @Test
    void posts_and_officials_are_found_by_words() {
        assertThat(found("/api/posts?q=p%C3%B5hja"))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.path("title").asString().toLowerCase(Locale.ROOT))
                        .contains("põhja"));
        assertThat(found("/api/posts?q=nosuch")).isEmpty();
        String name = found("/api/officials").getFirst().path("name").asString();
        assertThat(found("/api/officials?q=" + URLEncoder.encode(name, UTF_8)))
                .extracting(item -> item.path("name").asString())
                .contains(name)
                .hasSizeLessThan(found("/api/officials").size());
        assertThat(found("/api/officials?q=nosuch")).isEmpty();
    }

    private List<JsonNode> found(String list) {
        return http.get(list).json().path("items").valueStream().toList();
    }

    @Test
    void lists_are_read_page_by_page() {
        Project.drafted(http);
        long position = Project.drafted(http)
                .done("juht", "change-project", "\"title\":\"B\"")
                .position();

        var first = http.get("/api/projects?limit=1&atLeast=" + position).json();
        var second = http.get(
                        "/api/projects?limit=1&after=" + first.path("next").asString())
                .json();

        assertThat(first.path("items").size()).isEqualTo(1);
        assertThat(second.path("items").get(0).path("projectId"))
                .isNotEqualTo(first.path("items").get(0).path("projectId"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limt=3",
                "explain=maybe",
                "limit=0",
                "limit=501",
                "limit=x",
                "limit=1&limit=2",
                "state=NOSUCH",
                "late=maybe",
                "atLeast=x",
                "after=%00",
                "q=%00"
            })
    void what_a_query_does_not_know_it_refuses(String parameters) {
        var answer = http.get("/api/projects?" + parameters);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.code()).isIn("validation", "out-of-range");
        assertThat(answer.json().path("errors").get(0).path("parameter").asString())
                .isEqualTo(parameters.substring(0, parameters.indexOf('=')));
    }

    @Test
    void a_position_that_does_not_come_is_not_waited_for_endlessly() {
        var answer = http.get("/api/projects?atLeast=999999999");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("not-caught-up");
        assertThat(answer.header("Retry-After")).isPresent();
    }

    @Test
    void names_of_people_are_opened_for_those_who_may_read_them() {
        var officials = http.get("/api/officials?limit=500").json().path("items");

        assertThat(officials.valueStream().map(item -> item.path("name").asString()))
                .contains("Juta Juhtmets");
        assertThat(officials.toString()).doesNotContain("ciphertext");
    }

    @Test
    void a_wrong_method_is_told_the_right_one() {
        var answer = http.send("DELETE", "/api/projects");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow").orElseThrow()).contains("GET");
    }

    @Test
    void auditors_read_the_events_line_by_line() {
        var events = http.as("audiitor").get("/api/events?after=2&limit=3");

        var lines = events.body().lines().map(Http.JSON::readTree).toList();
        assertThat(lines).extracting(line -> line.path("position").asLong()).containsExactly(3L, 4L, 5L);
        assertThat(lines.getFirst().propertyNames())
                .contains("eventId", "type", "aggregateType", "sequence", "recordedAt", "metadata", "data", "leafHash");
        assertThat(http.as("audiitor").get("/api/events?limit=99999").status()).isEqualTo(200);
    }

    @Test
    void the_description_is_valid_and_complete() {
        String document = http.get("/api/openapi.json").body();

        var parsed = new OpenAPIV3Parser().readContents(document, null, new ParseOptions());

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
        var described = parsed.getOpenAPI().getPaths().keySet();
        mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/") && !path.equals("/api/commands/{name}"))
                .map(path -> path.replaceAll("\\{\\*?(\\w+)(:[^}]*)?}", "{$1}"))
                .forEach(path -> assertThat(described).contains(path));
        CommandCatalogue.forCallers()
                .keySet()
                .forEach(name -> assertThat(described).contains("/api/commands/" + name));
    }
}

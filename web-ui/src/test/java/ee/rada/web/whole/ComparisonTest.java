package ee.rada.web.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@WholeService
class ComparisonTest {

    private final Http http;
    private final UUID proposal = UUID.randomUUID();

    ComparisonTest(@LocalServerPort int port) {
        this.http = Http.at(port).as("audiitor");
    }

    private JsonNode compare(Project project, long from, long to) {
        var answer = http.get("/api/projects/%s/comparison?from=%d&to=%d".formatted(project.id, from, to));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.position()).isEqualTo(to);
        return answer.json();
    }

    private static JsonNode difference(JsonNode comparison, String kind, Object id) {
        return comparison
                .path("differences")
                .valueStream()
                .filter(one -> one.path("subject").path("kind").asString().equals(kind)
                        && one.path("subject").path("id").asString().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode change(JsonNode difference, String field) {
        return difference
                .path("changes")
                .valueStream()
                .filter(one -> one.path("field").asString().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode cause(JsonNode comparison, JsonNode change) {
        long position = change.path("by")
                .valueStream()
                .reduce((_, last) -> last)
                .orElseThrow()
                .asLong();
        return comparison
                .path("causes")
                .valueStream()
                .filter(one -> one.path("position").asLong() == position)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_difference_names_the_proposal_that_made_it_or_who_did_it_directly() {
        var project = Project.started(http);
        long before = project.spend("10.00").position();
        project.changedBy(proposal);
        long after =
                project.record("tootaja", project.first, 40, Project.today()).position();

        var told = compare(project, before, after);
        var moved = change(difference(told, "ACTIVITY", project.first), "end");
        var current = change(difference(told, "LINE", project.line), "current");
        var done = change(difference(told, "ACTIVITY", project.first), "percentComplete");

        assertThat(moved.path("workingDays").asInt()).isPositive();
        assertThat(current.path("change").path("amount").asString()).isEqualTo("-100.00");
        assertThat(cause(told, moved).path("proposal").path("proposalId").asString())
                .isEqualTo(proposal.toString());
        assertThat(cause(told, current).path("proposal").path("decidedBy").size())
                .isEqualTo(2);
        assertThat(cause(told, done).path("type").asString()).isEqualTo("ActivityRecorded");
        assertThat(cause(told, done).path("proposal").isNull()).isTrue();
        assertThat(told.path("differences")
                        .valueStream()
                        .map(one -> one.path("subject").path("id").asString()))
                .doesNotContain(project.second.toString(), project.goal.toString());
    }

    @Test
    void two_days_are_compared_by_what_was_true_on_them() {
        var project = Project.started(http);
        var yesterday = Project.today().minusDays(1);
        long after =
                project.record("tootaja", project.first, 40, Project.today()).position();
        http.get("/api/projects/" + project.id + "?atLeast=" + after);

        var told = Http.JSON.readTree(http.get("/api/projects/%s/comparison?clock=EFFECTIVE&from=%s&to=%s"
                        .formatted(project.id, yesterday, Project.today()))
                .body());
        var done = change(difference(told, "ACTIVITY", project.first), "percentComplete");

        // The project was registered, and so true, today.
        assertThat(told.path("differences")
                        .valueStream()
                        .map(one -> one.path("fate").asString()))
                .containsOnly("ADDED");
        assertThat(done.path("after").asString()).isEqualTo("40");
        assertThat(cause(told, done).path("type").asString()).isEqualTo("ActivityRecorded");
        assertThat(told.path("from").path("effectiveOn").asString()).isEqualTo(yesterday.toString());
        assertThat(http.get("/api/projects/%s/comparison?clock=EFFECTIVE&from=120".formatted(project.id))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_budget_is_compared_by_itself() {
        var project = Project.started(http);
        long before = project.spend("10.00").position();
        project.changedBy(proposal);
        long after =
                project.record("tootaja", project.first, 40, Project.today()).position();

        var told = Http.JSON.readTree(
                http.get("/api/projects/%s/comparison?from=%d&to=%d&part=BUDGET".formatted(project.id, before, after))
                        .body());

        assertThat(told.path("differences")
                        .valueStream()
                        .map(one -> one.path("subject").path("kind").asString()))
                .containsOnly("LINE", "TOTAL")
                .hasSize(2);
        assertThat(told.path("causes")
                        .valueStream()
                        .map(cause -> cause.path("type").asString()))
                .containsOnly("BudgetAmended");
        assertThat(http.get("/api/projects/%s/comparison?from=%d&part=GOALS".formatted(project.id, before))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void before_a_project_was_there_everything_is_added_and_between_a_moment_and_itself_nothing_differs() {
        var project = Project.started(http);
        long now = project.spend("10.00").position();

        var everything = compare(project, 0, now);

        assertThat(everything
                        .path("differences")
                        .valueStream()
                        .map(one -> one.path("fate").asString()))
                .isNotEmpty()
                .containsOnly("ADDED");
        assertThat(compare(project, now, now).path("differences").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'', from, required",
        "from=eile, from, not-a-moment",
        "from=1&to=2999-01-01, to, date-in-future",
        "from=5&to=3, from, from-after-to",
        "from=0&to=0, to, nothing-recorded-yet",
        "from=1&asOf=3, asOf, unknown-parameter",
        "from=1&since=3, since, unknown-parameter",
        "from=1&from=3, from, duplicate-parameter"
    })
    void a_moment_that_cannot_be_compared_is_refused_by_name(String query, String parameter, String code) {
        var project = Project.drafted(http);

        var answer = http.get("/api/projects/" + project.id + "/comparison?" + query);

        assertThat(answer.status()).isEqualTo(code.equals("date-in-future") ? 422 : 400);
        var error = answer.json().path("errors").get(0);
        assertThat(error.path("parameter").asString()).isEqualTo(parameter);
        assertThat(error.path("code").asString()).isEqualTo(code);
    }

    @Test
    void what_is_not_there_at_the_later_moment_is_not_found() {
        var project = Project.drafted(http);

        assertThat(http.get("/api/projects/" + project.id + "/comparison?from=0&to=1")
                        .status())
                .isEqualTo(404);
        assertThat(http.get("/api/projects/" + UUID.randomUUID() + "/comparison?from=0")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void of_all_projects_those_are_told_that_differ_and_their_differences_add_up() {
        var untouched = Project.started(http);
        var project = Project.started(http);
        long before = untouched.spend("1.00").position();
        project.spend("10.00");
        project.changedBy(proposal);
        var fresh = Project.drafted(http);
        long after = fresh.done("juht", "change-project", "\"title\":\"Uus\"").position();
        String moments = "from=%d&to=%d".formatted(before, after);

        var answer = http.get("/api/comparison?limit=500&" + moments);
        var told = answer.json();

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(told.path("items")
                        .valueStream()
                        .map(one -> one.path("projectId").asString()))
                .containsExactlyInAnyOrder(project.id.toString(), fresh.id.toString());
        assertThat(told.path("projects").path("after").asInt()
                        - told.path("projects").path("before").asInt())
                .isEqualTo(1);
        assertThat(told.path("proposals").path("applied").asInt()).isEqualTo(1);
        assertThat(cents(told.path("totals").get(0), "budgetChange")).isEqualTo(100_000 - 10_000);
        assertThat(told.path("items")
                        .valueStream()
                        .mapToLong(one -> cents(one.path("money").get(0), "spentChange"))
                        .sum())
                .isEqualTo(cents(told.path("totals").get(0), "spentChange"))
                .isEqualTo(1_000);
        var page = http.get("/api/comparison?limit=1&" + moments).json();
        var next = http.get("/api/comparison?limit=1&after=" + page.path("next").asString() + "&" + moments)
                .json();
        assertThat(page.path("items").get(0)).isEqualTo(told.path("items").get(0));
        assertThat(next.path("items").get(0)).isEqualTo(told.path("items").get(1));
        assertThat(next.path("next").isNull()).isTrue();
    }

    private static long cents(JsonNode sums, String name) {
        return new BigDecimal(sums.path(name).path("amount").asString())
                .movePointRight(2)
                .longValueExact();
    }
}

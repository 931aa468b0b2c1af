package ee.rada.web.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Why is a line of the plan what it is? */
@WholeService
class PlanVersionsApiTest {

    private final Http http;
    private final UUID proposal = UUID.randomUUID();
    private long position;

    PlanVersionsApiTest(@LocalServerPort int port) {
        this.http = Http.at(port).as("juht");
    }

    private Project changed() {
        var project = Project.started(http);
        position = project.changedBy(proposal);
        return project;
    }

    private JsonNode get(Project project, String below) {
        String and = below.contains("?") ? "&" : "?";
        var answer = http.get("/api/projects/" + project.id + below + and + "atLeast=" + position);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void plan_and_budget_name_the_proposal_that_last_changed_each_line() {
        var project = changed();

        var activity = find(get(project, "/plan").path("activities"), "activityId", project.first);
        var line = get(project, "/budget").path("lines").get(0);

        assertThat(activity.path("changed").path("proposalId").asString()).isEqualTo(proposal.toString());
        assertThat(activity.path("changed").path("cause").asString()).isEqualTo("PARTNER");
        assertThat(activity.path("changed").path("decidedBy").size()).isEqualTo(2);
        assertThat(activity.path("baselineEnd").asString())
                .isEqualTo(Project.today().plusMonths(3).toString());
        assertThat(line.path("changed").path("title").asString()).isEqualTo("Partner küsis aega");
        assertThat(line.path("original").path("amount").asString()).isEqualTo("1000.00");
        assertThat(line.path("current").path("amount").asString()).isEqualTo("900.00");
        assertThat(get(project, "").path("planVersion").asInt()).isEqualTo(2);
    }

    @Test
    void versions_are_listed_shown_and_compared() {
        var project = changed();

        var versions = get(project, "/plan-versions").path("items");
        var first = get(project, "/plan-versions/1");
        var compared = get(project, "/plan-versions/compare");
        var then = find(get(project, "/plan?version=1").path("activities"), "activityId", project.first);

        assertThat(versions.size()).isEqualTo(2);
        assertThat(versions.get(1).path("proposal").path("rationale").asString())
                .startsWith("Partneri koolitaja");
        assertThat(first.path("total").get(0).path("amount").asString()).isEqualTo("1000.00");
        assertThat(then.path("end").asString())
                .isEqualTo(Project.today().plusMonths(3).toString());
        assertThat(compared.path("activities").size()).isEqualTo(1);
        assertThat(compared.path("activities").get(0).path("workingDays").asInt())
                .isPositive();
        assertThat(compared.path("lines").get(0).path("change").path("amount").asString())
                .isEqualTo("-100.00");
        assertThat(compared.path("lines")
                        .get(0)
                        .path("by")
                        .get(0)
                        .path("proposalId")
                        .asString())
                .isEqualTo(proposal.toString());
    }

    @Test
    void one_line_and_one_activity_tell_their_whole_story() {
        var project = changed();

        var line = get(project, "/budget/lines/" + project.line);
        var activity = get(project, "/activities/" + project.first);

        assertThat(line.path("steps").size()).isEqualTo(2);
        assertThat(line.path("steps").get(0).path("kind").asString()).isEqualTo("ORIGINAL");
        assertThat(line.path("steps").get(1).path("amount"))
                .isEqualTo(line.path("line").path("current"));
        assertThat(activity.path("moves").asInt()).isEqualTo(1);
        assertThat(activity.path("steps").get(1).path("move").path("nth").asInt())
                .isEqualTo(1);
    }

    @Test
    void what_is_not_there_is_not_found() {
        var project = Project.drafted(http);
        position =
                project.done("juht", "change-project", "\"title\":\"Mustand\"").position();

        for (String below : new String[] {
            "/plan?version=1",
            "/plan-versions/1",
            "/plan-versions/compare",
            "/budget/lines/" + UUID.randomUUID(),
            "/activities/" + UUID.randomUUID()
        }) {
            assertThat(http.get("/api/projects/" + project.id + below).status())
                    .as(below)
                    .isEqualTo(404);
        }
        assertThat(get(project, "/plan-versions").path("items").size()).isZero();
        assertThat(http.get("/api/projects/" + UUID.randomUUID() + "/plan-versions")
                        .status())
                .isEqualTo(404);
    }

    private static JsonNode find(JsonNode items, String name, UUID id) {
        for (JsonNode item : items) {
            if (item.path(name).asString().equals(id.toString())) {
                return item;
            }
        }
        throw new AssertionError(id + " is not in " + items);
    }
}

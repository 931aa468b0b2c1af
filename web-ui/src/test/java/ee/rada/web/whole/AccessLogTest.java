package ee.rada.web.whole;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Policy;
import ee.rada.kernel.Role;
import ee.rada.kernel.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Which looks are on record, and what is told of them. */
@WholeService
class AccessLogTest {

    private final Http http;
    private final Http auditor;
    private final JdbcClient jdbc;

    AccessLogTest(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        this.http = Http.at(port);
        this.auditor = http.as("audiitor");
        this.jdbc = jdbc;
    }

    private long rows() {
        return jdbc.sql("select sequence from app.access_head")
                .query(Long.class)
                .single();
    }

    private List<JsonNode> looks(String filter) {
        return auditor.get("/api/access-log?limit=5" + filter)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    @Test
    void an_auditor_s_question_is_one_look_that_names_what_he_asked_about() {
        var project = Project.started(http);

        assertThat(auditor.get("/api/projects/" + project.id + "/budget?asOf="
                                + auditor.get("/api/projects/" + project.id).position())
                        .status())
                .isEqualTo(200);

        var looks = looks("&about=" + project.id);
        assertThat(looks).hasSize(2);
        JsonNode look = looks.getFirst();
        assertThat(look.path("address").asString()).startsWith("GET /api/projects/" + project.id + "/budget?asOf=");
        assertThat(look.path("questions").get(0).asString()).contains("projectId=" + project.id);
        assertThat(look.path("moment").asString()).startsWith("asOf=");
        assertThat(look.path("channel").asString()).isEqualTo("API");
        assertThat(look.path("outcome").asString()).isEqualTo("ANSWERED");
        assertThat(look.path("roles").get(0).asString()).isEqualTo("AUDITOR");
    }

    @Test
    void a_look_at_a_figure_names_the_figure_and_whose_it_is() {
        var project = Project.started(http);

        assertThat(auditor.get("/api/projects/" + project.id + "/budget?explain=/total/0/current")
                        .status())
                .isEqualTo(200);

        JsonNode look = looks("&about=" + project.id).getFirst();
        assertThat(look.path("address").asString()).endsWith("?explain=/total/0/current");
        assertThat(look.path("questions").toString())
                .contains("figure=/total/0/current", "(GetBudget projectId=" + project.id);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/projects, ANSWERED, API",
        "/api/projects/00000000-0000-4000-8000-000000000000, REFUSED, API",
        "/api/projects?q=Mari, ANSWERED, API",
        "/api/events?limit=1, ANSWERED, API",
        "/api/ledger/checkpoint, ANSWERED, API",
        "/api/plan-changes.csv, ANSWERED, EXPORT",
        "/api/exports/events.ndjson, ANSWERED, EXPORT",
        "/api/access-log/check, ANSWERED, API",
    })
    void every_look_of_an_auditor_is_on_record(String path, String outcome, String channel) {
        long before = rows();
        auditor.get(path);

        var look = looks("").getFirst();
        assertThat(look.path("sequence").asLong()).isGreaterThan(before);
        assertThat(look.path("outcome").asString()).isEqualTo(outcome);
        assertThat(look.path("channel").asString()).isEqualTo(channel);
        assertThat(look.toString()).doesNotContain("Mari");
    }

    @Test
    void others_are_on_record_with_what_they_take_away_only() {
        long before = rows();
        http.as("juht").get("/api/projects");
        http.as("talitus").get("/api/plan-changes");
        assertThat(rows()).isEqualTo(before);

        http.as("finants").get("/api/plan-changes.csv");

        assertThat(looks("&channel=EXPORT").getFirst().path("roles").get(0).asString())
                .isEqualTo("FINANCE");
    }

    @Test
    void the_chain_is_whole() {
        auditor.get("/api/projects");

        JsonNode checked = auditor.get("/api/access-log/check").json();

        assertThat(checked.path("whole").asBoolean()).isTrue();
        assertThat(checked.path("rows").asLong()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "audiitor, AUDITOR",
        "juht, SERVICE_HEAD",
        "andmekaitse, DPO",
        "talitus, UNIT_HEAD",
        "haldur, ADMINISTRATOR"
    })
    void the_log_is_for_those_whom_the_table_names(String user, Role role) {
        assertThat(http.as(user).get("/api/access-log").status())
                .isEqualTo(Policy.maySee(role, Topic.ACCESS_LOG) ? 200 : 403);
    }
}

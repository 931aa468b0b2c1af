package ee.rada.web.whole;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Policy;
import ee.rada.kernel.Role;
import ee.rada.kernel.Topic;
import ee.rada.store.Ledger;
import ee.rada.web.commands.CommandShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The policy table, walked cell by cell over HTTP. */
@WholeService
class PolicyTest {

    private static final Map<String, Role> USERS = users();

    private final Http http;
    private final Ledger ledger;

    PolicyTest(@LocalServerPort int port, @Autowired Ledger ledger) {
        this.http = Http.at(port);
        this.ledger = ledger;
    }

    private static Map<String, Role> users() {
        var users = new LinkedHashMap<String, Role>();
        users.put("juht", Role.SERVICE_HEAD);
        users.put("talitus", Role.UNIT_HEAD);
        users.put("finants", Role.FINANCE);
        users.put("peadirektor", Role.DIRECTOR_GENERAL);
        users.put("pohja", Role.REGION_HEAD);
        users.put("louna", Role.REGION_HEAD);
        users.put("laane", Role.REGION_HEAD);
        users.put("ida", Role.REGION_HEAD);
        users.put("kaug", Role.REMOTE_HEAD);
        users.put("tootaja", Role.WORKER);
        users.put("noustaja", Role.COUNSELLOR);
        users.put("audiitor", Role.AUDITOR);
        users.put("andmekaitse", Role.DPO);
        users.put("haldur", Role.ADMINISTRATOR);
        return users;
    }

    /** A region that no other test works in, for it may be ended; and the two columns that every mapping needs. */
    private static final Map<String, Map<String, Object>> OTHERWISE = Map.of(
            "end-region", Map.of("region", "SAAREMAA"),
            "save-contact-mapping",
                    Map.of(
                            "columns",
                            List.of(
                                    Map.of("field", "AT", "column", "Aeg"),
                                    Map.of("field", "REGION", "column", "Piirkond"))));

    @Test
    void who_may_not_send_a_command_is_refused_whatever_is_in_it() {
        long before = ledger.head().position();
        for (CommandShape shape : CommandShape.all()) {
            String body = Http.JSON.writeValueAsString(Sample.of(shape.body()));
            USERS.forEach((user, role) -> {
                if (!shape.rule().allows(role)) {
                    var answer = http.as(user).command(shape.name(), body);
                    boolean hidden = Policy.hides(shape.type(), role);
                    assertThat(answer.code())
                            .as(user + " " + shape.name() + " " + answer.body())
                            .isEqualTo(hidden ? "not-found" : "forbidden-role");
                    assertThat(answer.status()).isEqualTo(hidden ? 404 : 403);
                }
            });
        }
        assertThat(ledger.head().position()).isEqualTo(before);
    }

    @Test
    void who_may_send_a_command_wherever_it_lies_is_not_refused_for_his_role() {
        for (CommandShape shape : CommandShape.all()) {
            USERS.forEach((user, role) -> {
                if (shape.rule().anywhere().contains(role)) {
                    var fields = Sample.of(shape.body());
                    fields.putAll(OTHERWISE.getOrDefault(shape.name(), Map.of()));
                    String body = Http.JSON.writeValueAsString(fields);
                    assertThat(http.as(user).command(shape.name(), body).code())
                            .as(user + " " + shape.name())
                            .isNotIn("forbidden-role", "validation", "internal-error");
                }
            });
        }
    }

    @Test
    void a_worker_records_work_in_his_own_region_only() {
        var project = Project.started(http);

        assertThat(project.record("tootaja", project.first, 10, Project.today()).code())
                .isEqualTo("ok");
        assertThat(project.record("pohja", project.first, 20, Project.today()).code())
                .isEqualTo("ok");
        assertThat(project.record("louna", project.first, 30, Project.today()).code())
                .isEqualTo("forbidden-role");
        assertThat(project.record("noustaja", project.first, 30, Project.today())
                        .code())
                .isEqualTo("forbidden-role");
    }

    @Test
    void the_stored_events_are_the_auditor_s() {
        USERS.forEach((user, role) -> assertThat(
                        http.as(user).get("/api/events?limit=1").status())
                .as(user)
                .isEqualTo(Policy.maySee(role, Topic.EVENTS) ? 200 : 403));
    }

    @Test
    void replays_are_seen_and_begun_by_those_whom_the_table_names() {
        USERS.forEach((user, role) -> {
            assertThat(http.as(user).get("/api/replay").code())
                    .as(user)
                    .isEqualTo(Policy.maySee(role, Topic.REPLAY) ? "ok" : "forbidden-role");
            var begun = http.as(user).send("POST", "/api/replay/check");
            assertThat(begun.status()).as(user).isEqualTo(Policy.mayReplay(role) ? 202 : 403);
        });
    }
}

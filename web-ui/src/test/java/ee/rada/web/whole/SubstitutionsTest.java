package ee.rada.web.whole;

import static ee.rada.web.whole.Project.euros;
import static ee.rada.web.whole.Project.today;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.web.whole.Http.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Domain model § 8 over HTTP: the service head acts in the place of the unit head. Both may, by directive, so that the unit head of the
 * other tests is not kept from his work; the northern and the southern head show what it is without one.
 */
@WholeService
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubstitutionsTest {

    private final Http http;
    private final UUID unit = UUID.randomUUID();
    private final UUID west = UUID.randomUUID();
    private Map<String, String> posts = Map.of();

    SubstitutionsTest(@LocalServerPort int port) {
        this.http = Http.at(port);
    }

    @BeforeAll
    void substitute() {
        posts = http.as("haldur")
                .get("/api/posts?limit=100")
                .json()
                .path("items")
                .valueStream()
                .collect(Collectors.toMap(
                        post -> post.path("title").asString(),
                        post -> post.path("postId").asString()));
        done(arrange("talitus", unit, "Talituse juhataja", "Ohvriabi põhiteenuse juht", """
                ,"scope":["PLAN_CHANGES"],"directiveDocId":"KK 12","concurrent":true"""));
        done(confirm("juht", unit));
        done(arrange("laane", west, "Lääne piirkonna juht", "Lõuna piirkonna juht", ""));
        done(confirm("louna", west));
    }

    @AfterAll
    void callOff() {
        for (UUID id : new UUID[] {unit, west}) {
            done(http.as("haldur").command("cancel-substitution", """
                    {"substitutionId":"%s","reason":"Katse on läbi"}""".formatted(id)));
        }
    }

    @Test
    void who_proposed_does_not_approve_in_anothers_place_but_somebody_else_does() {
        var project = Project.started(http);
        UUID own = propose("juht", project);
        UUID others = propose("ida", project);

        assertThat(approve("juht", own, unit).code()).isEqualTo("four-eyes");
        Answer approved = approve("juht", others, unit);

        assertThat(approved.code()).as(approved.body()).isEqualTo("ok");
        JsonNode entry = http.as("juht")
                .get("/api/plan-changes/" + others + "/history?atLeast=" + approved.position())
                .json()
                .path("entries")
                .valueStream()
                .filter(one -> one.path("type").asString().equals("PlanChangeApprovalGiven"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.path("actingPost").asString()).isEqualTo(posts.get("Talituse juhataja"));
        assertThat(entry.path("onBehalfOf").asString())
                .isNotEmpty()
                .isNotEqualTo(entry.path("actor").asString());
        assertThat(acts(unit, approved.position())).contains("PlanChangeApprovalGiven");
    }

    @Test
    void the_right_is_the_absent_posts_and_ends_with_its_duties() {
        var project = Project.started(http);

        assertThat(suspend(project, "juht", unit).code()).isEqualTo("substitution-not-valid");
        assertThat(suspend(project, "finants", unit).code()).isEqualTo("substitution-not-valid");
        assertThat(suspend(project, "juht", UUID.randomUUID()).code()).isEqualTo("substitution-not-valid");
    }

    @Test
    void who_is_away_does_not_act_and_hears_until_when() {
        var project = Project.started(http);

        Answer refused = project.record("laane", project.first, 10, today());

        assertThat(refused.code()).isEqualTo("forbidden-role");
        assertThat(refused.json().path("substitutedUntil").asString())
                .isEqualTo(today().plusDays(1).toString());
    }

    @Test
    void one_and_all_are_told_with_both_names() {
        long position = confirm("louna", west).position();

        JsonNode one = http.as("audiitor")
                .get("/api/substitutions/" + west + "?atLeast=" + position)
                .json();
        var all = http.as("audiitor")
                .get("/api/substitutions?status=ACTIVE&limit=100")
                .json();

        assertThat(one.path("status").asString()).isEqualTo("ACTIVE");
        assertThat(one.path("absent").path("title").asString()).isEqualTo("Lääne piirkonna juht");
        assertThat(one.path("substitute").path("title").asString()).isEqualTo("Lõuna piirkonna juht");
        assertThat(all.path("items")
                        .valueStream()
                        .map(item -> item.path("substitutionId").asString()))
                .contains(west.toString(), unit.toString());
        assertThat(http.as("audiitor")
                        .get("/api/substitutions/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_does_not_go_together_is_refused_with_its_code() {
        var again = UUID.randomUUID();

        assertThat(arrange("laane", again, "Lääne piirkonna juht", "Ida piirkonna juht", "")
                        .code())
                .isEqualTo("substitution-overlap");
        assertThat(arrange("louna", again, "Lõuna piirkonna juht", "Lääne piirkonna juht", "")
                        .code())
                .isEqualTo("substitution-cycle");
        assertThat(arrange("ida", again, "Ida piirkonna juht", "Finantsspetsialist", "")
                        .code())
                .isEqualTo("substitute-not-allowed");
        assertThat(arrange("finants", again, "Ida piirkonna juht", "Lõuna piirkonna juht", "")
                        .code())
                .isEqualTo("not-manager");
        assertThat(http.as("haldur")
                        .command("end-substitution", """
                        {"substitutionId":"%s"}""".formatted(west))
                        .status())
                .isEqualTo(404);
    }

    private Answer arrange(String user, UUID id, String absent, String substitute, String more) {
        return http.as(user).command("arrange-substitution", """
                {"substitutionId":"%s","absentPostId":"%s","substitutePostId":"%s","from":"%s","to":"%s",\
                "reason":"VACATION"%s}""".formatted(
                        id, posts.get(absent), posts.get(substitute), today(), today().plusDays(1), more));
    }

    private Answer confirm(String user, UUID id) {
        return http.as(user).command("confirm-substitution", """
                {"substitutionId":"%s"}""".formatted(id));
    }

    private static UUID propose(String user, Project project) {
        UUID proposal = UUID.randomUUID();
        project.done(user, "amend-budget", """
                "proposalId":"%s","title":"Rohkem raha","rationale":"Koolitajad küsivad rohkem kui mullu",\
                "effectiveFrom":"%s","lines":[{"lineId":"%s","year":%d,"amount":%s}]""".formatted(
                        proposal, today(), project.line, today().getYear(), euros("1200.00")));
        return proposal;
    }

    private Answer approve(String user, UUID proposal, UUID under) {
        return http.as(user).command("approve-plan-change", """
                {"proposalId":"%s"}""".formatted(proposal), "Acting-Under", under.toString());
    }

    private static Answer suspend(Project project, String user, UUID under) {
        return project.send(
                user,
                "suspend-project",
                "\"reason\":\"Ootame partnerit\",\"from\":\"%s\"".formatted(today()),
                "Acting-Under",
                under.toString());
    }

    private List<String> acts(UUID under, long position) {
        return http.as("talitus")
                .get("/api/substitutions/" + under + "/acts?atLeast=" + position)
                .json()
                .path("items")
                .valueStream()
                .map(act -> act.path("type").asString())
                .toList();
    }

    private static void done(Answer answer) {
        assertThat(answer.code()).as(answer.body()).isEqualTo("ok");
    }
}

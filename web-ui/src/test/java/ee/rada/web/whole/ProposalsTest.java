package ee.rada.web.whole;

import static ee.rada.web.whole.Project.euros;
import static ee.rada.web.whole.Project.today;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Proposals as programs draft, follow and decide them. */
@WholeService
class ProposalsTest {

    private final Http http;
    private final UUID proposal = UUID.randomUUID();
    private final Project project;

    ProposalsTest(@LocalServerPort int port) {
        this.http = Http.at(port);
        this.project = Project.started(http);
    }

    private Http.Answer draft(String user, String items) {
        return project.send(user, "draft-plan-change", """
                "proposalId":"%s","title":"Hiljem","rationale":"Partner ei ole veel valmis.","items":[%s]
                """.formatted(proposal, items));
    }

    private String move() {
        return """
                {"kind":"MoveActivity","activityId":"%s","newStart":"%s","newEnd":"%s"}
                """.formatted(project.second, today().minusMonths(2), today().plusMonths(4));
    }

    private String amend(String amount) {
        return """
                {"kind":"AmendLine","lineId":"%s","year":%d,"newAmount":%s}
                """.formatted(project.line, today().getYear(), euros(amount));
    }

    private JsonNode seen(Http.Answer done) {
        assertThat(done.code()).as(done.body()).isEqualTo("ok");
        return http.as("talitus")
                .get("/api/plan-changes/" + proposal + "?atLeast=" + done.position())
                .json();
    }

    @Test
    void items_of_several_kinds_come_back_with_before_and_after() {
        JsonNode seen = seen(draft("juht", move() + "," + amend("900.00")));

        assertThat(seen.path("state").asString()).isEqualTo("DRAFT");
        JsonNode first = seen.path("items").get(0);
        assertThat(first.path("kind").asString()).isEqualTo("MoveActivity");
        assertThat(first.path("code").asString()).isEqualTo("T2");
        assertThat(first.path("before").path("end").asString())
                .isEqualTo(today().plusMonths(3).toString());
        assertThat(first.path("after").path("end").asString())
                .isEqualTo(today().plusMonths(4).toString());
        JsonNode second = seen.path("items").get(1);
        assertThat(second.path("kind").asString()).isEqualTo("AmendLine");
        assertThat(second.path("before").path("amount").asString()).isEqualTo("1000.00");
        assertThat(second.path("after").path("amount").asString()).isEqualTo("900.00");
        assertThat(seen.path("asked").get(0).path("kind").asString()).isEqualTo("MoveActivity");
        assertThat(seen.path("impact").path("change").path("amount").asString()).isEqualTo("-100.00");
    }

    @Test
    void what_is_wrong_with_an_item_is_pointed_at_and_an_unknown_kind_is_told_the_known_ones() {
        var answer = draft("juht", move() + """
                ,{"kind":"DropActivity"},{"activityId":"%s"},
                {"kind":"MoveActivity","activityId":"%s","newStart":"2026-02-30"}
                """.formatted(project.first, project.first));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.pointers())
                .containsExactlyInAnyOrder("/items/1/kind", "/items/2/kind", "/items/3/newStart", "/items/3/newEnd");
        assertThat(answer.body()).contains("CancelActivity");
    }

    @Test
    void the_inbox_asks_whoever_decides_and_never_who_proposed() {
        assertThat(draft("juht", move()).code()).isEqualTo("ok");
        long position = http.as("juht")
                .command(
                        "submit-plan-change",
                        "{\"proposalId\":\"%s\",\"effectiveFrom\":\"%s\"}".formatted(proposal, today()))
                .position();

        assertThat(inbox("talitus", "ME", position)).contains(proposal.toString());
        assertThat(inbox("juht", "ME", position)).doesNotContain(proposal.toString());
        assertThat(inbox("juht", "OTHERS", position)).contains(proposal.toString());
    }

    private String inbox(String user, String side, long position) {
        var answer = http.as(user).get("/api/plan-changes/inbox?limit=500&side=" + side + "&atLeast=" + position);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void an_inbox_is_nobodys_but_his_own() {
        assertThat(http.as("talitus")
                        .get("/api/plan-changes/inbox?official=" + UUID.randomUUID())
                        .status())
                .isEqualTo(400);
        assertThat(http.get("/api/plan-changes/inbox").status()).isEqualTo(401);
    }

    @Test
    void the_ledger_is_filtered_and_read_page_by_page() {
        long position = draft("juht", move()).position();
        String ledger = "/api/plan-changes?projectId=" + project.id + "&kind=MoveActivity&order=DAYS&limit=1";

        var answer = http.as("audiitor").get(ledger + "&atLeast=" + position).json();

        assertThat(answer.path("items").get(0).path("proposalId").asString()).isEqualTo(proposal.toString());
        assertThat(answer.path("items").get(0).path("kinds").get(0).asString()).isEqualTo("MoveActivity");
        assertThat(answer.path("next").isNull()).isTrue();
        assertThat(http.as("audiitor").get("/api/plan-changes?kind=Nothing").code())
                .isEqualTo("validation");
    }

    @Test
    void a_list_of_items_is_described_as_one_of_the_kinds() {
        JsonNode schemas = http.as("audiitor").get("/api/openapi.json").json();

        JsonNode items = schemas.path("paths")
                .path("/api/commands/draft-plan-change")
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema")
                .path("properties")
                .path("items")
                .path("items");
        assertThat(items.path("oneOf").size()).isEqualTo(11);
        assertThat(items.path("discriminator").path("propertyName").asString()).isEqualTo("kind");
        String address =
                items.path("discriminator").path("mapping").path("MoveActivity").asString();
        JsonNode move = schemas.at(address.substring(1));
        assertThat(move.path("properties").path("kind").path("const").asString())
                .isEqualTo("MoveActivity");
        assertThat(move.path("required").valueStream().map(JsonNode::asString))
                .containsExactly("kind", "activityId", "newStart", "newEnd");
    }
}

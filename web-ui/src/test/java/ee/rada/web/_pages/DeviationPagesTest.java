package ee.rada.web._pages;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.deviations.DeviationCommand.DetectDeviation;
import ee.rada.kernel.deviations.DeviationId;
import ee.rada.kernel.planchanges.ChangeCause;
import ee.rada.kernel.planchanges.PlanChangeCommand.ApprovePlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.DraftPlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.SubmitPlanChange;
import ee.rada.kernel.planchanges.PlanChangeItem.MoveActivity;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.web._automation.ServiceDesk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What can be done about a deviation, as somebody does it who has no browser. */
final class DeviationPagesTest {

    private static ChangingProject project;
    private static DeviationId late;

    @BeforeAll
    static void find() {
        project = new ChangingProject("Hilinev projekt", -20, -5);
        RunningRada.bean(ServiceDesk.class).sendOnce(new DetectDeviation(project.id), project.id + "/today");
        late = first();
    }

    /** The n-th deviation of a project has the same id wherever it is found. */
    private static DeviationId first() {
        var name = project.id + "/deviation/1";
        return new DeviationId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_deviation_is_explained_on_the_page_its_link_leads_to() throws Exception {
        var juht = Visitor.loggedIn("juht");
        var address = "/commands/acknowledge-deviation?projectId=" + project.id + "&deviationId=" + late;

        assertThat(juht.get(address).body())
                .containsPattern("<option value=\"" + late + "\" selected=\"selected\">[^<]*T1 · Koolitus Narvas");

        var answer = juht.post(
                "/commands/acknowledge-deviation",
                Map.of(
                        "projectId", project.id.toString(),
                        "deviationId", late.toString(),
                        "comment", "Koolitaja on haige",
                        "back", project.path()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Selgitus on lisatud", "Koolitaja on haige");
    }

    @Test
    void what_is_late_is_answered_on_one_page_that_asks_for_the_new_end_only() throws Exception {
        var page = Visitor.loggedIn("juht")
                .get("/plan-changes/new?projectId=" + project.id + "&deviationId=" + late)
                .body();

        var start = ChangingProject.today().minusDays(20);
        assertThat(page)
                .contains("T1 Koolitus Narvas", "oleks pidanud lõppema")
                .contains("name=\"kind\" value=\"MoveActivity\"", "name=\"subject\" value=\"" + project.training)
                .containsPattern("name=\"item.newStart\"[^>]* value=\"" + start + "\"")
                .containsPattern("name=\"item.newEnd\"[^>]* value=\"\"")
                .contains("name=\"deviationId\" value=\"" + late);
    }

    @Test
    void another_kind_of_change_can_answer_it_too() throws Exception {
        var page = Visitor.loggedIn("juht")
                .get("/plan-changes/new?projectId=" + project.id + "&deviationId=" + late + "&kind=")
                .body();

        assertThat(page).contains("kind=CancelActivity", "deviationId=" + late);
    }

    @Test
    void how_often_an_activity_was_moved_before_stands_beside_its_deviation() throws Exception {
        var moved = new ChangingProject("Nihutatud projekt", -20, -5);
        RunningRada.bean(ServiceDesk.class).sendOnce(new DetectDeviation(moved.id), moved.id + "/today");
        var proposal = ProposalId.random();
        var today = ChangingProject.today();
        ChangingProject.send(
                "pohja",
                new DraftPlanChange(
                        proposal,
                        moved.id,
                        null,
                        null,
                        "Partner hilineb",
                        ChangingProject.WHY,
                        null,
                        List.of(new MoveActivity(moved.training, today.minusDays(20), today.plusDays(9))),
                        ChangeCause.PARTNER,
                        null,
                        null));
        ChangingProject.send("pohja", new SubmitPlanChange(proposal, today));
        ChangingProject.send("talitus", new ApprovePlanChange(proposal, null, null));

        assertThat(Visitor.loggedIn("juht").get(moved.path()).body())
                .containsPattern("esimene nihutus, \\+\\d+\u00a0?\\s?tööpäeva(?:</a>)?<span>, põhjus: ");
    }
}

package ee.rada.web._pages;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.BudgetCommand.CommitFunds;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.planchanges.PlanChangeCommand.ApprovePlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.DraftPlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.SubmitPlanChange;
import ee.rada.kernel.planchanges.PlanChangeItem.MoveActivity;
import ee.rada.kernel.planchanges.ProposalId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Deciding without a browser, and what is seen of it afterwards. */
final class DecisionPagesTest {

    @Test
    void a_proposal_is_refused_on_its_card_with_a_reason_of_its_own() throws Exception {
        var proposal = new ChangingProject("Kaardilt").ask("Kaardilt tagasi", "3500");
        var talitus = Visitor.loggedIn("talitus");

        assertThat(talitus.get("/decisions").body()).contains("name=\"words." + proposal + "\"");
        var answer = talitus.post(
                "/plan-changes/" + proposal + "/decide",
                Map.of(
                        "decision",
                        "REJECT",
                        "words",
                        "",
                        "words." + proposal,
                        "Katet selleks praegu ei ole.",
                        "back",
                        "/decisions"));

        assertThat(answer.uri().getPath()).isEqualTo("/decisions");
        assertThat(talitus.get("/plan-changes/" + proposal).body())
                .contains("Tagasi lükatud", "Katet selleks praegu ei ole.");
    }

    @Test
    void what_was_refused_of_many_stays_picked_with_its_words() throws Exception {
        var proposal = new ChangingProject("Mitu korraga").ask("Liiga lühike põhjus", "3500");
        var talitus = Visitor.loggedIn("talitus");
        talitus.get("/decisions");

        var page = talitus.post(
                        "/decisions", Map.of("decision", "REJECT", "words", "Ei sobi.", "pick", proposal.toString()))
                .body();

        assertThat(page)
                .contains(">Ei sobi.</textarea>")
                .containsPattern("name=\"pick\" id=\"pick-" + proposal + "\"[^>]*checked");
    }

    @Test
    void what_is_submitted_is_edited_no_more() throws Exception {
        var proposal = new ChangingProject("Esitatud juba").ask("Esitatud", "3500");

        var answer = Visitor.loggedIn("pohja").get("/plan-changes/" + proposal + "/edit");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Praegune olek on esitatud.");
    }

    @Test
    void the_card_of_what_could_not_be_applied_says_so() throws Exception {
        var project = new ChangingProject("Rakendamata");
        var proposal = project.ask("Alla kohustuse", "1000");
        ChangingProject.send("talitus", new ApprovePlanChange(proposal, null, null));
        ChangingProject.send(
                "finants",
                new CommitFunds(
                        project.id,
                        new EntryId(UUID.randomUUID()),
                        project.translation,
                        Money.euros("2500"),
                        ChangingProject.today(),
                        "Tõlkebüroo",
                        "L-1"));
        ChangingProject.send("finants", new ApprovePlanChange(proposal, null, null));

        var card = card(Visitor.loggedIn("pohja").get("/decisions").body(), proposal);

        assertThat(card).contains("Rakendamine ebaõnnestus", "class=\"error\"").doesNotContain("Küsimus sulle");
    }

    /** From the badge of its card to the end of the card's list of items. */
    private static String card(String page, ProposalId proposal) {
        int title = page.indexOf("id=\"title-" + proposal);
        return page.substring(page.lastIndexOf("<li", title), page.indexOf("</dl>", title));
    }

    @Test
    void a_projects_trail_names_the_proposal_that_was_applied() throws Exception {
        var project = new ChangingProject("Rakendatud");
        var proposal = ProposalId.random();
        var today = ChangingProject.today();
        var move = new MoveActivity(project.training, today.plusDays(12), today.plusDays(62));
        ChangingProject.send(
                "pohja",
                new DraftPlanChange(
                        proposal,
                        project.id,
                        null,
                        null,
                        "Koolitus nihkub",
                        ChangingProject.WHY,
                        null,
                        List.of(move),
                        null,
                        null,
                        null));
        ChangingProject.send("pohja", new SubmitPlanChange(proposal, today));
        ChangingProject.send("talitus", new ApprovePlanChange(proposal, null, null));

        assertThat(Visitor.loggedIn("juht").get(project.path()).body())
                .containsPattern("Ettepanek rakendatud</strong>\\s*·\\s*<a href=\"/plan-changes/" + proposal
                        + "\">ME-\\d+-\\d+ Koolitus nihkub</a>");
    }
}

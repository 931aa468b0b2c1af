package ee.rada.web._pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the whole service, as somebody gets them who has no browser. */
final class PagesTest {

    @BeforeAll
    static void begin() {
        SampleProject.make();
    }

    @ParameterizedTest
    @CsvSource({"juht, et", "talitus, en", "finants, et", "tootaja, en", "audiitor, et", "haldur, en"})
    void every_page_is_there_for_everybody_in_both_languages(String name, String language) throws Exception {
        var visitor = Visitor.loggedIn(name);
        visitor.get("/language/" + language);

        for (var place : Places.all()) {
            var answer = visitor.get(place);
            // A form is only for those who may send it.
            assertThat(answer.statusCode())
                    .as(place + " for " + name)
                    .isIn(Places.isForm(place) ? new Object[] {200, 403} : new Object[] {200});
            assertThat(answer.body())
                    .as(place)
                    .contains("<html lang=\"" + language + "\"", "</html>")
                    .doesNotContain("??", "{0}", "th:text", " style=");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/projects/%s",
                "/plan-changes/%s",
                "/posts/%s",
                "/substitutions/%s",
                "/projects/%s/history",
                "/projects/%s/versions"
            })
    void what_is_not_there_is_not_found(String place) throws Exception {
        var answer = Visitor.loggedIn("juht").get(place.formatted(UUID.randomUUID()));

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void the_list_of_projects_is_a_file_for_a_spreadsheet_too() throws Exception {
        var answer = Visitor.loggedIn("audiitor").get("/projects.csv?q=Kriisin%C3%B5ustamise");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.body().lines()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(answer.body()).contains("Kriisinõustamise võrgustik", "24000.00");
    }

    @Test
    void every_line_of_plan_and_budget_says_who_changed_it_last_and_why() throws Exception {
        var juht = Visitor.loggedIn("juht");
        var project = "/projects/" + SampleProject.ID;

        assertThat(words(juht.get(project + "/plan").body()))
                .contains("Muutis ME-", "Ruum vabaneb hiljem", "küsis Juta Juhtmets", "otsustas Tiiu Talimets");
        assertThat(words(juht.get(project + "/budget").body()))
                .contains("Muutis ME-", "Koolitaja haigestus", "otsustas Fred Finantsmets");
        assertThat(words(juht.get(project + "/budget/lines/" + SampleProject.ID).body()))
                .contains("Algne", "Muudetud", "−1 000,00 €".replace(' ', '\u00A0'), "Raha piisab ka nii.");
        assertThat(words(juht.get(project + "/activities/" + SampleProject.ACTIVITY)
                        .body()))
                .contains("esimene nihutus", "teine nihutus", "põhjus: Partner", "põhjus: Hange");
    }

    @Test
    void two_versions_are_compared_in_peoples_words() throws Exception {
        var juht = Visitor.loggedIn("juht");
        juht.get("/language/en");
        var project = "/projects/" + SampleProject.ID + "/versions";

        var compared = juht.get(project + "/compare?from=1&to=3");

        assertThat(words(compared.body()))
                .contains("Activities that differ: 1, budget lines: 1, goals: 0.", "second move", "cause: Procurement");
        assertThat(compared.body()).contains("€24,000.00</a></del>", "€23,000.00", "c-baseline");
        assertThat(juht.get(project + "?revision=1").body()).contains("Approved with the project", "€24,000.00");
        assertThat(juht.get(project + "?revision=99").statusCode()).isEqualTo(404);
        assertThat(juht.get(project + "?revision=x").statusCode()).isEqualTo(400);
        assertThat(juht.get(project + "/compare?from=1&to=1").body()).contains("The versions are the same.");
    }

    @Test
    void the_plan_says_since_when_it_is_confirmed() throws Exception {
        var plan = Visitor.loggedIn("juht").get("/projects/" + SampleProject.ID + "/plan");

        assertThat(words(plan.body()))
                .contains("Kava on õige ja ajakohane seisuga", "(kava v3)", "Kinnita, et kava on ajakohane");
    }

    private static String words(String page) {
        return page.replaceAll("<[^>]+>", "").replaceAll("\\s+", " ");
    }

    @Test
    void a_form_that_is_sent_twice_does_one_thing() throws Exception {
        var juht = Visitor.loggedIn("juht");
        juht.get("/commands/name-stakeholder?projectId=" + SampleProject.ID);
        var form = Map.of(
                "_commandId", UUID.randomUUID().toString(),
                "projectId", SampleProject.ID.toString(),
                "stakeholderId", UUID.randomUUID().toString(),
                "name", "Politsei",
                "need", "Osaleb ümarlaual");

        assertThat(juht.post("/commands/name-stakeholder", form).statusCode()).isEqualTo(200);
        assertThat(juht.post("/commands/name-stakeholder", form).statusCode()).isEqualTo(200);

        var plan = juht.get("/projects/" + SampleProject.ID + "/plan").body();
        assertThat(plan.split(">Politsei<", -1)).hasSize(2);
    }

    @Test
    void a_refused_form_comes_back_with_what_was_entered_and_says_what_to_correct() throws Exception {
        var finants = Visitor.loggedIn("finants");
        finants.get("/language/en");
        finants.get("/commands/commit-funds?projectId=" + SampleProject.ID);

        var answer = finants.post(
                "/commands/commit-funds",
                Map.of("projectId", SampleProject.ID.toString(), "amount", "1.234", "counterparty", "OÜ Koolitaja"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("<title>Error:", "href=\"#f-amount\"", "value=\"1.234\"", "value=\"OÜ Koolitaja\"")
                .contains("more than one way");
    }

    @Test
    void nobody_is_sent_to_another_site_by_a_form_of_ours() throws Exception {
        var page = Visitor.loggedIn("juht")
                .get("/commands/register-project?back=https://example.org")
                .body();

        assertThat(page).contains("name=\"back\" value=\"/\"").doesNotContain("href=\"https:");
    }

    @Test
    void a_form_for_others_is_refused() throws Exception {
        assertThat(Visitor.loggedIn("audiitor")
                        .get("/commands/register-project")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_language_is_chosen_before_the_login_too() throws Exception {
        var stranger = new Visitor();
        stranger.get("/language/en?back=/login");

        assertThat(stranger.get("/login").body()).contains("<html lang=\"en\"", "hreflang=\"et\"");
    }
}

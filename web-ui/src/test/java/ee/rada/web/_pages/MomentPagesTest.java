package ee.rada.web._pages;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.query._axon.Knowledge;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages about an earlier moment, as somebody gets them who has no browser. */
final class MomentPagesTest {

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"]*)\"[^>]*>(.*?)</a>", Pattern.DOTALL);
    private static final Pattern FORM = Pattern.compile("<form[^>]*>", Pattern.DOTALL);
    private static final Pattern TIMELESS = Pattern.compile("/(?:language|password|files|exports)(?:[/?].*)?");

    private static long then;

    @BeforeAll
    static void begin() throws Exception {
        SampleProject.make();
        then = RunningRada.bean(Knowledge.class).position();
        var juht = Visitor.loggedIn("juht");
        juht.get("/commands/name-stakeholder?projectId=" + SampleProject.ID);
        juht.post(
                "/commands/name-stakeholder",
                Map.of(
                        "_commandId", UUID.randomUUID().toString(),
                        "projectId", SampleProject.ID.toString(),
                        "stakeholderId", UUID.randomUUID().toString(),
                        "name", "Hilisem huviline",
                        "need", "Tuli pärast"));
    }

    @ParameterizedTest
    @CsvSource({"juht, et", "talitus, en", "haldur, et"})
    void every_page_keeps_the_moment_in_its_links_and_offers_nothing_to_do(String name, String language)
            throws Exception {
        var visitor = Visitor.loggedIn(name);
        visitor.get("/language/" + language);
        for (var place : Places.all()) {
            if (Places.isForm(place) || place.equals("/password")) {
                continue;
            }
            var answer = visitor.get(place + (place.contains("?") ? "&" : "?") + "asOf=" + then);
            var page = answer.body();

            assertThat(answer.statusCode()).as(place).isEqualTo(200);
            assertThat(page)
                    .as(place)
                    .contains(language.equals("et") ? "Seisuga " : "As of ", "name=\"asOf\"", "value=\"" + then + "\"")
                    .doesNotContain("??", "{0}", "th:text", "href=\"/commands/");
            assertThat(links(page))
                    .as(place)
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(link).contains("asOf=" + then));
            assertThat(FORM.matcher(page).results().map(MatchResult::group))
                    .as(place)
                    .allMatch(form -> form.contains("method=\"get\"")
                            || form.contains("/logout")
                            || form.contains("method=\"dialog\""));
        }
    }

    /** But for the way back, and what has no earlier state. */
    private static List<String> links(String page) {
        return LINK.matcher(page)
                .results()
                .filter(link -> !link.group(2).contains("Tagasi praegusesse")
                        && !link.group(2).contains("Back to now"))
                .map(link -> link.group(1))
                .filter(link -> !TIMELESS.matcher(link).matches())
                .toList();
    }

    @Test
    void a_page_shows_what_was_known_then_and_the_way_back() throws Exception {
        var juht = Visitor.loggedIn("juht");
        var plan = "/projects/" + SampleProject.ID + "/plan";

        assertThat(juht.get(plan).body()).contains("Hilisem huviline");
        var page = juht.get(plan + "?asOf=" + then).body();

        assertThat(page).doesNotContain("Hilisem huviline").contains("href=\"" + plan + "\"");
    }

    @Test
    void a_filter_stays_in_the_moment_and_the_moment_keeps_the_filter() throws Exception {
        var page =
                Visitor.loggedIn("juht").get("/projects?q=Kriis&asOf=" + then).body();

        assertThat(page.split("name=\"asOf\"", -1)).hasSizeGreaterThanOrEqualTo(4);
        assertThat(page).contains("<input type=\"hidden\" name=\"q\" value=\"Kriis\">");
    }

    @Test
    void both_clocks_are_told_in_words() throws Exception {
        var visitor = Visitor.loggedIn("juht");
        visitor.get("/language/en");

        var page = visitor.get("/projects?asOf=" + then + "&effectiveOn=2020-02-01")
                .body();

        assertThat(page).contains("Only what was true by 1 Feb 2020.");
        assertThat(visitor.get("/projects?effectiveOn=2020-02-01").body()).contains("As of now, event");
    }

    @Test
    void a_moment_that_is_none_is_explained() throws Exception {
        var answer = Visitor.loggedIn("juht").get("/projects?asOf=eile");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("See ei ole ajahetk.");
    }

    @Test
    void a_day_before_the_first_event_leads_on_to_what_was_true_then() throws Exception {
        var answer = Visitor.loggedIn("juht").get("/projects?asOf=1990-01-01");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("href=\"/projects?effectiveOn=1990-01-01\"", "Näita, mis tol päeval kehtis");
    }

    @Test
    void nothing_is_sent_from_the_past() throws Exception {
        var juht = Visitor.loggedIn("juht");
        juht.get("/projects");

        assertThat(juht.get("/commands/register-project?asOf=" + then).statusCode())
                .isEqualTo(403);
        assertThat(juht.post("/commands/register-project?asOf=" + then, Map.of())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void who_has_to_wait_sees_how_far_the_replay_is() throws Exception {
        var juht = Visitor.loggedIn("juht");
        try (Connection connection = RunningRada.bean(DataSource.class).getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table app.workspace in exclusive mode");

            var waiting = juht.get("/projects?asOf=" + (then - 1));
            connection.rollback();

            assertThat(waiting.statusCode()).isEqualTo(503);
            assertThat(waiting.headers().firstValue("Retry-After")).isPresent();
            assertThat(waiting.body())
                    .contains("<meta http-equiv=\"refresh\" content=\"2\">", "<progress", "Läbi käidud sündmusi");
        }
        assertThat(juht.get("/projects?asOf=" + (then - 1)).statusCode()).isEqualTo(200);
    }
}

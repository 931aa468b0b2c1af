package ee.rada.web._pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where auditors choose which events they take away, as somebody does who has no JavaScript. */
final class ExportsPageTest {

    private static final String OF_PROJECT = "?of=PROJECT&projectId=" + SampleProject.ID;

    @BeforeAll
    static void begin() {
        SampleProject.make();
    }

    @ParameterizedTest
    @CsvSource({"audiitor, et, Sündmuste logid", "juht, en, Event logs"})
    void auditors_and_the_head_find_the_page_in_the_navigation(String name, String language, String title)
            throws Exception {
        var visitor = Visitor.loggedIn(name);
        visitor.get("/language/" + language);

        var page = visitor.get("/exports");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"" + language + "\"", "<h1><span>" + title, "href=\"/exports\"", "OCEL 2.0")
                .contains("Kriisinõustamise võrgustik")
                .doesNotContain("??", "{0}", "th:text", " style=", "Juhtmets\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"talitus", "finants", "pohja", "tootaja", "haldur"})
    void nobody_else_finds_it(String name) throws Exception {
        var visitor = Visitor.loggedIn(name);

        assertThat(visitor.get("/exports").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/exports/events" + OF_PROJECT).statusCode()).isEqualTo(403);
        assertThat(visitor.get("/").body()).doesNotContain("href=\"/exports\"");
    }

    @Test
    void the_form_gives_the_file() throws Exception {
        var auditor = Visitor.loggedIn("audiitor");

        var file = auditor.getBytes("/exports/events" + OF_PROJECT + "&clock=RECORDED&from=&until=&ending=csv&since=");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"rada-events-project-[0-9a-f]{8}\\.csv\"");
        assertThat(new String(file.body(), UTF_8))
                .startsWith("position,recordedAt,")
                .contains("ProjectRegistered");
    }

    @Test
    void what_is_wrong_is_said_beside_the_field_and_the_choice_stays() throws Exception {
        var auditor = Visitor.loggedIn("audiitor");

        var answer = auditor.get("/exports/events?of=PROJECT&projectId=&from=2026-02-30&ending=ocel.xml");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("href=\"#f-projectId\"", "href=\"#f-from\"", "id=\"f-projectId-error\"")
                .contains("value=\"ocel.xml\" selected");
    }

    @Test
    void a_project_s_history_leads_to_its_events() throws Exception {
        var history = "/projects/" + SampleProject.ID + "/history";
        var there = "/exports" + OF_PROJECT.replace("&", "&amp;");

        assertThat(Visitor.loggedIn("audiitor").get(history).body()).contains(there);
        assertThat(Visitor.loggedIn("pohja").get(history).body()).doesNotContain("/exports?");
    }
}

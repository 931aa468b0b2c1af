package ee.rada.web._pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two moments compared, and a project's story event by event, as somebody gets them who has no browser. */
final class ComparisonPagesTest {

    private static final String PROJECT = "/projects/" + SampleProject.ID;
    private static final Pattern FOLLOWS = Pattern.compile("2;url=(/projects/[^?]+/time-lapse\\?at=(\\d+)&play=2)");

    private static final Pattern SINCE_APPROVED = Pattern.compile("comparison\\?from=(\\d+)\">since it was approved");

    private static Visitor visitor;

    @BeforeAll
    static void begin() throws Exception {
        SampleProject.make();
        visitor = Visitor.loggedIn("audiitor");
        visitor.get("/language/en");
    }

    @Test
    void a_comparison_says_what_differs_by_how_much_and_by_whose_proposal() throws Exception {
        var whole = visitor.get(PROJECT + "/comparison?from=0").body();
        var approved = SINCE_APPROVED.matcher(whole);
        assertThat(approved.find()).isTrue();
        var page =
                visitor.get(PROJECT + "/comparison?from=" + approved.group(1)).body();

        assertThat(whole)
                .contains("Before the first event", "Different: ", "added")
                .doesNotContain("??");
        assertThat(page)
                .contains("Budget lines", "Ruum vabaneb hiljem", "asked by ", "decided by ", "working days")
                .doesNotContain("??", "Before the first event");
    }

    @Test
    void a_moment_that_is_none_is_said_at_its_field() throws Exception {
        var answer = visitor.get(PROJECT + "/comparison?from=eile");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("This is not a moment.", "value=\"eile\"", "href=\"#f-from\"");
    }

    @Test
    void the_later_moment_is_the_one_that_the_page_is_about() throws Exception {
        var page = visitor.get(PROJECT + "/comparison?from=0&asOf=" + first()).body();

        assertThat(page).contains("asOf=" + first()).doesNotContain("Ruum vabaneb hiljem");
    }

    @Test
    void a_comparison_is_taken_away_as_a_table() throws Exception {
        assertThat(visitor.get(PROJECT + "/comparison.csv?from=0").body())
                .contains("Working days;", ";Ruum vabaneb hiljem;");
        assertThat(visitor.get("/comparison.csv?from=0").body()).contains("Project", "Kriisinõustamise võrgustik");
    }

    @Test
    void all_projects_are_compared_and_each_leads_to_its_own_comparison() throws Exception {
        assertThat(visitor.get("/comparison?from=0").body())
                .contains("All projects compared", "href=\"" + PROJECT + "/comparison?from=0&amp;to=");
    }

    @Test
    void a_film_goes_on_by_itself_until_the_last_event() throws Exception {
        var last = visitor.get(PROJECT + "/time-lapse?play=2");
        var begin = visitor.get(PROJECT + "/time-lapse?n=1&play=2");
        var follows = FOLLOWS.matcher(begin.headers().firstValue("Refresh").orElseThrow());

        assertThat(last.headers().firstValue("Refresh")).isEmpty();
        assertThat(last.body()).contains("Play from the beginning");
        assertThat(follows.matches()).isTrue();
        var second = visitor.get(follows.group(1));
        assertThat(second.body()).contains("Event 2 of ", "The next event follows in 2 s.", "Pause");
        assertThat(visitor.get(PROJECT + "/time-lapse?n=1").headers().firstValue("Refresh"))
                .isEmpty();
    }

    @Test
    void each_event_says_what_it_changed() throws Exception {
        var page = visitor.get(PROJECT + "/time-lapse?n=1").body();

        assertThat(page).contains("Event 1 of ", "What it changed", "Kriisinõustamise võrgustik");
        assertThat(visitor.get(PROJECT + "/time-lapse?at=" + first()).body()).contains("Event 1 of ");
    }

    /** The position of the project's first event. */
    private static long first() throws Exception {
        var matcher = Pattern.compile("id=\"e-(\\d+)\"")
                .matcher(visitor.get(PROJECT + "/history").body());
        assertThat(matcher.find()).isTrue();
        return Long.parseLong(matcher.group(1));
    }
}

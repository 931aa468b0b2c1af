package ee.rada.web._pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures on pages, and the pages that tell why they are so much. */
final class WhyPagesTest {

    private static final Pattern FIGURE =
            Pattern.compile("<a class=\"why\" href=\"(/why/[^\"]+)\" title=\"[^\"]+\">([^<]+)</a>");

    private static final Pattern NUMBER = Pattern.compile("\\d(?:[\\d\u00A0.,]*\\d)?");

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void begin() {
        SampleProject.make();
    }

    @Test
    void every_figure_that_is_marked_on_a_page_is_told_by_the_api_and_by_a_page_of_its_own() throws Exception {
        var juht = Visitor.loggedIn("juht");
        Map<String, String> figures = figures(juht);
        var explained = new HashMap<String, JsonNode>();
        var oneOfEach = new TreeMap<String, String>();
        for (String href : figures.keySet()) {
            String question = href.substring(0, href.indexOf("explain="));
            String pointer = pointer(href);
            JsonNode known = explained.get(question);
            if (known == null) {
                known = explained(question);
                explained.put(question, known);
            }
            assertThat(known.has(pointer)).as(href).isTrue();
            oneOfEach.putIfAbsent(pointer.replaceAll("\\d+", "0"), href);
        }

        for (String href : oneOfEach.values()) {
            var page = juht.get(href);
            assertThat(page.statusCode()).as(href).isEqualTo(200);
            assertThat(page.body()).as(href).doesNotContain("??", "{0}");
            String shown = figures.getOrDefault(href, "");
            if (!pointer(href).endsWith("pi") && shown.chars().anyMatch(Character::isDigit)) {
                assertThat(shown).as(href).contains(number(heading(page.body())));
            }
        }
        assertThat(oneOfEach.keySet())
                .contains(
                        "/lines/0/available", "/burnDown/0/spent", "/plan/estimates/0/eac", "/items/0/percentComplete");
    }

    @Test
    void the_events_of_a_figure_are_a_table_for_a_spreadsheet_too() throws Exception {
        var juht = Visitor.loggedIn("juht");
        String below = "/projects/" + SampleProject.ID + "/budget?explain=%2Ftotal%2F0%2Fspent";

        assertThat(juht.get("/why" + below).body()).contains("/why.csv" + below, "#e-");
        assertThat(juht.get("/why.csv" + below).body().lines()).hasSizeGreaterThan(1);
        assertThat(juht.get("/why" + below.replace("spent", "spend")).statusCode())
                .isEqualTo(400);
    }

    private static Map<String, String> figures(Visitor visitor) throws Exception {
        var figures = new LinkedHashMap<String, String>();
        for (String place : Places.all()) {
            var found = FIGURE.matcher(visitor.get(place).body());
            while (found.find()) {
                figures.put(found.group(1).replace("&amp;", "&"), found.group(2));
            }
        }
        return figures;
    }

    private static String heading(String page) {
        int from = page.indexOf("<h1>");
        return page.substring(from, page.indexOf("</h1>", from));
    }

    /** The figure itself, without its unit; a page may say it in a sentence. */
    private static String number(String heading) {
        var number = NUMBER.matcher(heading.substring(heading.lastIndexOf(": ")));
        assertThat(number.find()).as(heading).isTrue();
        return number.group();
    }

    private static String pointer(String href) {
        return URLDecoder.decode(href.substring(href.indexOf("explain=") + "explain=".length()), UTF_8);
    }

    private JsonNode explained(String question) throws Exception {
        String login = "juht:" + RunningRada.PASSWORD;
        var request = HttpRequest.newBuilder(
                        URI.create(RunningRada.address() + question.replaceFirst("^/why", "/api") + "explain=true"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8)))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(question + answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).path("explain");
    }
}

package ee.rada.web._dev;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import ee.rada.web._look.Chromium;
import ee.rada.web._look.Drawn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The components as a browser shows them, served from files under the content security policy of the application. */
final class ComponentsInBrowserTest {
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() {
        playwright = Playwright.create();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void stop() {
        playwright.close();
    }

    @ParameterizedTest
    @CsvSource({"et, LIGHT", "et, DARK", "en, LIGHT", "en, DARK"})
    void nothing_hinders_anybody(String language, ColorScheme colours) throws Exception {
        try (var page = open(language, new Browser.NewPageOptions().setColorScheme(colours))) {
            var violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();

            assertThat(violations).isEmpty();
        }
    }

    @Test
    void at_320_pixels_nothing_but_tables_and_pictures_scrolls_sideways() throws Exception {
        try (var page = open("et", new Browser.NewPageOptions().setViewportSize(320, 800))) {
            page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");

            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        }
    }

    @Test
    void the_policy_is_in_force_while_all_this_is_tried() throws Exception {
        try (var page = open("et", new Browser.NewPageOptions())) {
            page.evaluate("document.body.setAttribute('style', 'display: none')");

            assertThat(page.evaluate("getComputedStyle(document.body).display")).isEqualTo("flex");
        }
    }

    @Test
    void the_error_summary_has_the_focus_and_leads_to_the_field() throws Exception {
        try (var page = open("en", new Browser.NewPageOptions())) {
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("summary");

            page.click(".summary a >> nth=0");

            assertThat(page.evaluate("document.activeElement.name")).isEqualTo("lines[0].amount");
        }
    }

    @Test
    void shortcuts_work_until_they_are_switched_off() throws Exception {
        try (var page = open("en", new Browser.NewPageOptions())) {
            page.keyboard().press("/");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("search");
            page.evaluate("document.activeElement.blur()");
            page.keyboard().press("?");
            page.locator("[data-shortcuts]").uncheck();
            page.keyboard().press("Escape");
            page.keyboard().press("/");
            assertThat(page.evaluate("document.activeElement.id")).isNotEqualTo("search");
        }
    }

    private static Page open(String language, Browser.NewPageOptions options) throws Exception {
        var html = Drawn.page(ComponentsPage.class, "/dev/components", language);
        var page = browser.newPage(options);
        page.route("**/*", route -> answer(route, html));
        page.navigate("http://rada.test/dev/components");
        return page;
    }

    private static void answer(Route route, String html) {
        var name = route.request().url().replaceAll(".*/", "");
        var answer = new Route.FulfillOptions();
        if (Files.exists(STATIC.resolve(name))) {
            answer.setPath(STATIC.resolve(name));
        } else if (name.equals("components")) {
            answer.setBody(html)
                    .setContentType("text/html; charset=utf-8")
                    .setHeaders(Map.of("Content-Security-Policy", POLICY));
        } else {
            answer.setStatus(404);
        }
        route.fulfill(answer);
    }
}

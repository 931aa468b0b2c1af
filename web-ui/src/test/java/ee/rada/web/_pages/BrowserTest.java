package ee.rada.web._pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import ee.rada.web._look.Chromium;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nobody is shut out: not by colours, not by a small screen, not without a mouse. */
final class BrowserTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final List<String> COLOURS = List.of("color-contrast");

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() {
        playwright = Playwright.create();
        browser = Chromium.launch(playwright);
        SampleProject.make();
    }

    @AfterAll
    static void stop() {
        playwright.close();
    }

    @Test
    void no_page_hinders_anybody() {
        var tab = Tab.of(browser, "pohja", true);
        assertAll(Places.all().stream().map(place -> () -> check(tab.open(place).page(), place)));
    }

    /** What else can hinder is the same in both languages. */
    @Test
    void english_words_fit_on_a_small_screen_too() {
        var tab = Tab.of(browser, "pohja", true).open("/language/en");
        assertAll(Places.all().stream()
                .map(place -> () -> fitsSmallScreen(tab.open(place).page(), place)));
    }

    @Test
    void pages_for_those_who_decide_and_set_up_hinder_nobody() {
        check(Tab.of(browser, "talitus", true).open("/").page(), "/ for the unit head");
        check(Tab.of(browser, "haldur", true).open("/posts").page(), "/posts for the administrator");
        var auditor = Tab.of(browser, "audiitor", true);
        assertAll(Stream.of("/ledger", "/exports", "/replay", "/access", "/audit-notes", "/commands/raise-audit-note")
                .map(place -> () -> check(auditor.open(place).page(), place + " for the auditor")));
        var refused = Tab.of(browser, "finants", true).open("/commands/commit-funds?projectId=" + SampleProject.ID);
        refused.press("form.form .actions .button-primary");
        assertThat(refused.page().evaluate("document.activeElement.className")).isEqualTo("summary");
        check(refused.page(), "a refused form");
    }

    @Test
    void a_moment_is_chosen_without_a_mouse_and_its_pages_hinder_nobody() {
        var tab = Tab.of(browser, "juht", true).open("/projects");
        Page page = tab.page();
        page.locator(".moment summary").focus();
        page.keyboard().press("Enter");
        check(page, "the choice of a moment");
        page.locator("#moment-as-of").focus();
        page.keyboard().type("5");
        page.keyboard().press("Enter");
        page.waitForURL("**/projects?asOf=5**");

        assertThat(page.locator(".banner-moment").innerText()).contains("sündmus 5");
        check(page, "a list as of event 5");
        check(tab.open("/?asOf=5").page(), "the desk as of event 5");
    }

    private static void check(Page page, String place) {
        checkInLight(page, place);
        checkInTheDark(page, place);
    }

    private static void checkInLight(Page page, String place) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
                .as(place)
                .isEmpty();
        fitsSmallScreen(page, place);
    }

    private static void fitsSmallScreen(Page page, String place) {
        page.setViewportSize(320, 800);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(place)
                .isEqualTo(320);
        page.setViewportSize(1280, 800);
    }

    /** In the dark nothing but the colours is different. */
    private static void checkInTheDark(Page page, String place) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(new AxeBuilder(page).withRules(COLOURS).analyze().getViolations())
                .as(place + " in the dark")
                .isEmpty();
    }

    @Test
    void a_form_is_found_filled_in_and_sent_without_a_mouse() {
        var page = Tab.of(browser, "juht", true).open("/").page();
        page.keyboard().press("g");
        page.keyboard().press("p");
        page.waitForURL("**/projects");
        focus(page, "Registreeri projekt");
        page.keyboard().press("Enter");
        page.waitForURL("**/commands/register-project**");
        page.locator("[name='code']").focus();
        page.keyboard().type("KLAVER");
        page.keyboard().press("Tab");
        page.keyboard().type("Ainult klaviatuuriga");
        page.keyboard().press("Enter");
        page.locator(".summary").waitFor();

        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("summary");
        assertThat(page.inputValue("[name='title']")).isEqualTo("Ainult klaviatuuriga");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("aim");
    }

    /** Goes on with the tabulator until the words have the focus. */
    private static void focus(Page page, String words) {
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            if (String.valueOf(page.evaluate("document.activeElement.innerText"))
                    .contains(words)) {
                return;
            }
        }
        throw new AssertionError(words + " cannot be reached with the tabulator");
    }
}

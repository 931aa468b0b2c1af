package ee.rada.web._pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import ee.rada.web._format.Formats;
import ee.rada.web._look.Chromium;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of a project from its registration to an amended budget, in a browser, by the people who walk it. */
final class JourneyTest {

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

    /** Each visit is a window of its own; none is left open. */
    @AfterEach
    void leave() {
        browser.contexts().forEach(BrowserContext::close);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_project_is_planned_approved_worked_on_paid_for_and_amended(boolean scripts) {
        var title = scripts ? "Teekond skriptidega" : "Teekond skriptideta";
        var juht = Tab.of(browser, "juht", scripts);
        var project = "/projects/" + plan(juht, title, scripts);
        approve(scripts, title);
        juht.open(project)
                .follow("Alusta projekti")
                .fill("actualStart", day(-60))
                .send();

        var pohja = Tab.of(browser, "pohja", scripts);
        record(pohja, project);
        spend(Tab.of(browser, "finants", scripts), project);
        assertThat(juht.open(project).text()).contains("Töö kantud", "40%", "1 490,50 €", "509,50 €");
        var before = juht.picture(".chart:has(.c-planned)");

        amend(pohja, project, scripts);

        juht.open(project);
        assertThat(juht.picture(".chart:has(.c-planned)")).isNotEqualTo(before).contains("+1 500,00 €");
        assertThat(juht.text()).contains("Ettepanek rakendatud", "6 500,00 €", "algne 5 000,00 €");
        assertThat(juht.open(project + "/history").text()).contains("Eelarve muudetud", "4 000,00 €", "5 500,00 €");
    }

    private static String plan(Tab juht, String title, boolean scripts) {
        juht.open("/projects")
                .follow("Registreeri projekt")
                .fill("code", scripts ? "TEE-1" : "TEE-2")
                .fill("title", title)
                .fill("aim", "Proovida kogu teekond läbi.")
                .fill("periodStart", day(-90))
                .fill("periodEnd", day(90))
                .send();
        var id = juht.lastOfPath();
        var project = "/projects/" + id;
        juht.open(project + "/goals")
                .follow("Lisa eesmärk")
                .fill("title", "Koolitatud nõustajad")
                .choose("kind", "Väljund")
                .fill("indicator.title", "Nõustajate arv")
                .choose("indicator.measure", "arv")
                .fill("indicator.target", "40")
                .send();
        juht.open(project + "/budget").follow("Määra algne eelarve");
        line(juht, 0, "KOOL", "Koolitus", "4 000,00");
        juht.press("button[name='_add']");
        line(juht, 1, "TOLGE", "Tõlge", "1000");
        juht.send();
        activity(juht, project, "T1", "Kaardistus", -60, -30);
        activity(juht, project, "T2", "Koolitus", -50, 40);
        juht.open(project).follow("Esita kinnitamiseks").send();
        return id;
    }

    private static void line(Tab tab, int row, String code, String title, String amount) {
        var name = "lines[" + row + "].";
        tab.fill(name + "code", code)
                .fill(name + "title", title)
                .fill(name + "year", String.valueOf(today().getYear()))
                .fill(name + "amount", amount);
    }

    private static void activity(Tab juht, String project, String code, String title, int from, int to) {
        juht.open(project + "/plan")
                .follow("Lisa tegevus")
                .fill("code", code)
                .fill("title", title)
                .fill("start", day(from))
                .fill("end", day(to))
                .choose("region", "Põhja")
                .fill("plannedCost", "2 000,00")
                .choose("budgetLineId", "KOOL")
                .fill("expectedOutput", "Väljund")
                .send();
    }

    private static void approve(boolean scripts, String title) {
        var talitus = Tab.of(browser, "talitus", scripts);
        assertThat(talitus.open("/").text()).contains("ootab sind", title);
        talitus.press("li:has-text('" + title + "') button.button-primary");
        assertThat(talitus.page().locator("main .summary").count()).isZero();
    }

    private static void record(Tab pohja, String project) {
        pohja.open(project + "/records")
                .follow("Kanna töö")
                .choose("activityId", "T2")
                .fill("workDate", day(-20))
                .fill("description", "Koolituspäev Tallinnas")
                .fill("percentComplete", "40");
        pohja.page()
                .setInputFiles(
                        "[name='evidence[0].file']",
                        new FilePayload("protokoll.txt", "text/plain", "Osales 38 inimest.".getBytes(UTF_8)));
        pohja.send();
        assertThat(pohja.open(project + "/records").text()).contains("Koolituspäev Tallinnas", "protokoll.txt");
    }

    private static void spend(Tab finants, String project) {
        finants.open(project + "/budget")
                .follow("Võta kohustus")
                .choose("lineId", "KOOL")
                .fill("amount", "2 000,00")
                .fill("date", day(-40))
                .fill("counterparty", "OÜ Koolitaja")
                .fill("documentRef", "L-1")
                .send();
        finants.open(project + "/budget")
                .follow("Kanna kulu")
                .choose("lineId", "KOOL")
                .fill("amount", "509,50")
                .fill("date", day(-10))
                .fill("documentRef", "A-1")
                .choose("commitmentId", "L-1")
                .send();
    }

    private static void amend(Tab pohja, String project, boolean scripts) {
        pohja.open(project + "/changes")
                .follow("Paku eelarve muutmist")
                .fill("title", "Lisarühm Põhja piirkonda")
                .fill("rationale", "Registreerunuid on poole rohkem, kui kavandasime.")
                .fill("lines[0].amount", "5 500,00")
                .send();
        var change = "/plan-changes/" + pohja.lastOfPath();
        for (var who : new String[] {"talitus", "finants", "peadirektor"}) {
            var tab = Tab.of(browser, who, scripts).open(change);
            if (tab.page().locator("button[value='APPROVE']").count() > 0) {
                tab.press("button[value='APPROVE']");
            }
        }
        assertThat(pohja.open(change).text()).contains("Rakendatud");
    }

    private static String day(int fromToday) {
        return today().plusDays(fromToday).toString();
    }

    private static LocalDate today() {
        return LocalDate.now(Formats.ZONE);
    }
}

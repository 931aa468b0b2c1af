package ee.rada.web._pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import ee.rada.kernel.planchanges.PlanChangeCommand.WithdrawPlanChange;
import ee.rada.web._format.Formats;
import ee.rada.web._look.Chromium;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of a proposal from a row of the plan to a changed plan and budget, in a browser, by the people who walk it. */
final class PlanChangeJourneyTest {

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

    @AfterEach
    void leave() {
        browser.contexts().forEach(BrowserContext::close);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_plan_is_changed_by_those_who_ask_and_those_who_decide(boolean scripts) {
        var project = new ChangingProject(scripts ? "Muutus skriptidega" : "Muutus skriptideta");
        var pohja = Tab.of(browser, "pohja", scripts);
        var proposal = draft(pohja, project, scripts);
        submit(pohja, proposal);
        ask(pohja, Tab.of(browser, "talitus", scripts), proposal);
        decideTen(project, Tab.of(browser, "talitus", scripts), scripts);

        var finants = Tab.of(browser, "finants", scripts).open(proposal);
        check(finants.page(), scripts);
        finants.press("button[value='APPROVE']");

        assertThat(finants.open(proposal).text()).contains("Rakendatud", "kava v2", "eelarve v2");
        assertThat(pohja.open(project.path() + "/plan").text()).contains(date(70));
        assertThat(pohja.open(project.path() + "/budget").text()).contains("21 500,00 €", "5 500,00 €");
        assertThat(pohja.open(project.path() + "/goals").text()).contains("55");
        assertThat(pohja.open("/plan-changes?q=Koolituse+raha").text()).contains("Rakendatud", "tööpäeva");
    }

    /** Three kinds of items, one of them entered wrongly first, one taken out again. */
    private static String draft(Tab pohja, ChangingProject project, boolean scripts) {
        pohja.open(project.path() + "/plan");
        pohja.press("#a-" + project.training + " details summary").follow("Nihuta tegevust");
        assertThat(pohja.page().inputValue("[name='item.newEnd']"))
                .isEqualTo(ChangingProject.today().plusDays(60).toString());
        pohja.fill("item.newEnd", ChangingProject.today().plusDays(70).toString())
                .fill("title", "Koolituse raha tõlkesse")
                .fill("rationale", ChangingProject.WHY)
                .choose("cause", "Nõudlus")
                .send();
        var proposal = "/plan-changes/" + pohja.lastOfPath();
        amend(pohja, "KOOL").fill("item.newAmount", "1.234").press("form.form .actions .button-primary");
        assertThat(pohja.page().locator("#f-item-newAmount-error").count()).isOne();
        pohja.fill("item.newAmount", "21 500,00").send();
        amend(pohja, "TOLGE").fill("item.newAmount", "5 500,00").send();
        pohja.follow("Lisa muudatus").follow("Jäta tegevus ära");
        pohja.choose("subject", "T2").press("main form .button-primary").send();
        assertThat(pohja.text()).contains("jääb ära");
        pohja.press("#item-3 button");
        assertThat(pohja.text()).doesNotContain("jääb ära");
        pohja.follow("Lisa muudatus").follow("Muuda eesmärgi sihttaset").press("main form .button-primary");
        pohja.fill("item.newTarget", "55").send();
        assertThat(pohja.text())
                .contains("24 000,00 €", "21 500,00 €", "−2 500,00 €", "Ridade vahel liigub 2 500,00 €", "55");
        check(pohja.page(), scripts);
        return proposal;
    }

    private static Tab amend(Tab pohja, String line) {
        pohja.follow("Lisa muudatus").follow("Muuda eelarverea summat");
        return pohja.choose("subject", line).press("main form .button-primary");
    }

    private static void submit(Tab pohja, String proposal) {
        pohja.open(proposal).press("form[action$='/submit-plan-change'] .button-primary");
        assertThat(pohja.text()).contains("Esitatud", "Sa ei saa seda kinnitada");
        assertThat(pohja.page().locator("main .summary").count()).isZero();
    }

    private static void ask(Tab pohja, Tab talitus, String proposal) {
        talitus.open(proposal)
                .follow("Küsi selgitust")
                .fill("question", "Kas koolitus mahub alles jäävasse reasse?")
                .send();
        assertThat(talitus.text()).contains("Kas koolitus mahub", "küsimus ootab vastust");
        pohja.open("/decisions")
                .follow("Vasta küsimusele")
                .fill("text", "Jah, pakkumine on olemas.")
                .send();
        assertThat(talitus.open(proposal).text()).contains("Jah, pakkumine on olemas.");
    }

    /** Ten at once and one that its author has taken back meanwhile: that one alone is refused. */
    private static void decideTen(ChangingProject project, Tab talitus, boolean scripts) {
        var asked = IntStream.range(0, 10)
                .mapToObj(number -> project.ask("Tõlge " + number, "31" + number + "0"))
                .toList();
        talitus.open("/decisions");
        check(talitus.page(), scripts);
        var boxes = talitus.page().locator("li:has-text('" + project.title + "') [name='pick']");
        boxes.all().forEach(Locator::check);
        ChangingProject.send(
                "pohja", new WithdrawPlanChange(asked.getLast(), "Saime tõlke teisest projektist tasuta."));

        talitus.fill("words", "Kooskõlas aasta eesmärgiga.").press("main form .together .button-primary");

        var outcomes = talitus.page().locator("[aria-labelledby='outcomes-head']");
        assertThat(outcomes.locator("li").count()).isEqualTo(11);
        assertThat(outcomes.locator(".badge-good").count()).isEqualTo(10);
        assertThat(outcomes.locator("li:has(.badge-bad)").innerText()).contains("Tõlge 9");
    }

    private static void check(Page page, boolean scripts) {
        // What looks for hindrances is a script itself.
        if (scripts) {
            assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
                    .as(page.url())
                    .isEmpty();
        }
    }

    private static String date(int fromToday) {
        return Formats.in(Locale.of("et")).date(ChangingProject.today().plusDays(fromToday));
    }
}

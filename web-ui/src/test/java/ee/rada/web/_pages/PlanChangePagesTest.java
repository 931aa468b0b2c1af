package ee.rada.web._pages;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.PlanChangeCommand.AmendBudget;
import ee.rada.kernel.planchanges.PlanChangeCommand.ApprovePlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.DraftPlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.RejectPlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.SubmitPlanChange;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.PlanChangeItem.AddLine;
import ee.rada.kernel.planchanges.PlanChangeItem.AmendLine;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeCost;
import ee.rada.kernel.planchanges.PlanChangeItem.ExtendProject;
import ee.rada.kernel.planchanges.PlanChangeItem.MoveActivity;
import ee.rada.kernel.planchanges.ProposalId;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of proposals, as somebody gets them who has no browser. */
final class PlanChangePagesTest {

    private static final Pattern CHOSEN = Pattern.compile("value=\"PARTNER\"[^>]*selected");

    private static ChangingProject project;

    @BeforeAll
    static void begin() {
        project = new ChangingProject("Muudetav projekt");
    }

    @Test
    void a_form_begins_with_what_stands_there_today() throws Exception {
        var page = Visitor.loggedIn("pohja")
                .get(start("AmendLine") + "&subject=" + project.courses)
                .body();

        assertThat(page)
                .contains("KOOL Koolitus", "name=\"item.newAmount\" value=\"24\u00a0000,00\"")
                .contains("name=\"kind\" value=\"AmendLine\"", "name=\"subject\" value=\"" + project.courses);
    }

    @Test
    void a_kind_that_is_about_something_asks_first_about_what() throws Exception {
        var page = Visitor.loggedIn("pohja").get(start("MoveActivity")).body();

        assertThat(page).contains("T1 Koolitus Narvas", "T2 Lõpparuanne", "name=\"subject\"");
    }

    @Test
    void everything_that_is_wrong_with_a_draft_stands_at_its_field() throws Exception {
        var pohja = Visitor.loggedIn("pohja");
        pohja.get(start("MoveActivity") + "&subject=" + project.training);

        var answer = pohja.post(
                "/plan-changes/new",
                Map.of(
                        "projectId",
                        project.id.toString(),
                        "kind",
                        "MoveActivity",
                        "subject",
                        project.training.toString(),
                        "item.activityId",
                        project.training.toString(),
                        "item.newStart",
                        ChangingProject.today().plusDays(20).toString(),
                        "item.newEnd",
                        "eile",
                        "title",
                        "",
                        "rationale",
                        ChangingProject.WHY));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"f-item-newEnd-error\"", "id=\"f-title-error\"", "value=\"eile\"");
    }

    @Test
    void a_rule_that_an_item_breaks_stands_at_the_item() throws Exception {
        var pohja = Visitor.loggedIn("pohja");
        pohja.get(start("MoveActivity") + "&subject=" + project.training);

        var answer = pohja.post("/plan-changes/new", moved("Tagurpidi", 60, 10));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).containsPattern("id=\"f-item-new(Start|End)-error\"");
    }

    @Test
    void a_draft_that_is_sent_twice_is_one_draft() throws Exception {
        var pohja = Visitor.loggedIn("pohja");
        pohja.get(start("MoveActivity") + "&subject=" + project.training);
        var form = new HashMap<>(moved("Ainult üks kord", 20, 61));
        form.put("proposalId", UUID.randomUUID().toString());
        form.put("_commandId", UUID.randomUUID().toString());

        pohja.post("/plan-changes/new", form);
        pohja.post("/plan-changes/new", form);

        var drafts = pohja.get("/plan-changes?q=Ainult+%C3%BCks").body();
        assertThat(drafts.split(">Ainult üks kord<", -1)).hasSize(2);
    }

    @Test
    void a_draft_says_what_breaks_the_rules_before_it_is_submitted() throws Exception {
        var draft = draft("Liiga pikk", 400);

        var page = Visitor.loggedIn("pohja").get("/plan-changes/" + draft).body();

        assertThat(page).contains("breaches-head", "href=\"#item-0\"", "esitada ei saa");
    }

    @Test
    void an_edit_is_refused_where_somebody_has_edited_meanwhile() throws Exception {
        var draft = draft("Kaks muutjat", 62);
        var pohja = Visitor.loggedIn("pohja");
        pohja.get("/plan-changes/" + draft + "/edit");
        var form = Map.of("_version", "1", "title", "Esimene", "rationale", ChangingProject.WHY);
        pohja.post("/plan-changes/" + draft + "/edit", form);

        var late = Map.of("_version", "1", "title", "Teine", "rationale", ChangingProject.WHY);
        var answer = pohja.post("/plan-changes/" + draft + "/edit", late);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(pohja.get("/plan-changes/" + draft).body()).contains("<span>Esimene</span>");
    }

    @Test
    void a_refusal_without_a_reason_comes_back_with_what_was_entered() throws Exception {
        var proposal = project.ask("Põhjuseta", "3500");
        var talitus = Visitor.loggedIn("talitus");
        talitus.get("/plan-changes/" + proposal);

        var answer = talitus.post(
                "/plan-changes/" + proposal + "/decide", Map.of("decision", "REJECT", "words", "Ei sobi."));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(">Ei sobi.</textarea>", "id=\"f-words-error\"");
    }

    @Test
    void who_asked_is_told_why_he_cannot_decide() throws Exception {
        var proposal = project.ask("Enda oma", "3600");

        var page = Visitor.loggedIn("pohja").get("/plan-changes/" + proposal).body();

        assertThat(page)
                .contains("oled selle ise koostanud", "withdraw-plan-change")
                .doesNotContain("value=\"APPROVE\"");
    }

    @Test
    void what_nobody_may_decide_says_so_on_its_page_and_to_the_head_of_the_service() throws Exception {
        var proposal = ProposalId.random();
        var line = new AmendBudget.Line(
                project.translation, ChangingProject.today().getYear(), Money.euros("3650"));
        ChangingProject.send(
                "talitus",
                new AmendBudget(
                        project.id,
                        proposal,
                        "Talituse enda soov",
                        ChangingProject.WHY,
                        ChangingProject.today(),
                        false,
                        List.of(line)));

        assertThat(Visitor.loggedIn("talitus").get("/plan-changes/" + proposal).body())
                .contains("Praegu ei saa seda keegi otsustada");
        assertThat(Visitor.loggedIn("juht").get("/decisions").body())
                .containsPattern("(?s)Talituse enda soov.{1,600}keegi ei saa otsustada");
    }

    @Test
    void what_the_plan_left_behind_waits_for_its_author_and_for_no_approver() throws Exception {
        var own = new ChangingProject("Vananev projekt");
        var first = own.ask("Kiirem soov", "3500");
        var second = own.ask("Aeglasem soov", "3600");
        for (var who : List.of("talitus", "finants")) {
            ChangingProject.send(who, new ApprovePlanChange(first, null, null));
            ChangingProject.send(who, new ApprovePlanChange(second, null, null));
        }
        var head = Visitor.loggedIn("peadirektor");
        head.get("/decisions");

        var decided = head.post("/decisions", Map.of("decision", "APPROVE", "pick", first.toString()));
        var outcomes = head.get("/decisions").body();

        assertThat(decided.statusCode()).as(outcomes).isLessThan(400);
        assertThat(decided.body() + outcomes).containsPattern("vananes nende alus: ME-\\d{4}-\\d{3}");
        assertThat(outcomes).doesNotContain(">Aeglasem soov<");
        assertThat(head.get("/plan-changes/" + second).body())
                .contains("ootab, et selle tegija tõstaks selle uuele alusele", "TOLGE", "3\u00a0500,00")
                .doesNotContain("value=\"APPROVE\"");
        assertThat(Visitor.loggedIn("pohja").get("/decisions").body())
                .contains(">Aeglasem soov<", "Vajab uut alust", "/commands/rebase-plan-change?proposalId=" + second);
    }

    @Test
    void what_a_proposal_asks_for_is_said_in_a_line_whatever_it_is() throws Exception {
        var proposal = ProposalId.random();
        var today = ChangingProject.today();
        List<PlanChangeItem> items = List.of(
                new ExtendProject(today.plusDays(230)),
                new ChangeCost(project.report, Money.euros("14000")),
                new MoveActivity(project.training, today.minusDays(20), today.minusDays(1)));
        ChangingProject.send(
                "pohja",
                new DraftPlanChange(
                        proposal,
                        project.id,
                        null,
                        null,
                        "Mitu asja",
                        ChangingProject.WHY,
                        null,
                        items,
                        null,
                        null,
                        null));

        var page = Visitor.loggedIn("pohja").get("/plan-changes/" + proposal).body();

        assertThat(page)
                .contains("Kavandatud kulu muutub +5\u00a0000,00", "lõpud tulevad ettepoole", "projekti lõpp")
                .containsPattern("(?s)Hilinevaid või varuta tegevusi</th><td[^>]*>0</td>.{1,300}<span[^>]*>1</span>");
    }

    @Test
    void nobody_is_offered_to_withdraw_what_another_drafted_but_the_head_of_the_service() throws Exception {
        var draft = draft("Kellegi teise oma", 63);

        assertThat(Visitor.loggedIn("louna").get("/plan-changes/" + draft).body())
                .contains("submit-plan-change", "/items/new")
                .doesNotContain("withdraw-plan-change");
        assertThat(Visitor.loggedIn("juht").get("/plan-changes/" + draft).body())
                .contains("submit-plan-change", "withdraw-plan-change", "/items/new");
    }

    @Test
    void what_was_refused_is_asked_again_with_its_items() throws Exception {
        var proposal = project.ask("Uuesti", "3700");
        ChangingProject.send("talitus", new RejectPlanChange(proposal, null, "Katet selleks praegu ei ole."));

        var page = Visitor.loggedIn("pohja")
                .get("/plan-changes/new?projectId=" + project.id + "&supersedes=" + proposal)
                .body();

        assertThat(page)
                .contains(
                        "name=\"keep.0\"",
                        "TOLGE Tõlge, 3\u00a0700,00\u00a0€",
                        "value=\"Uuesti\"",
                        ChangingProject.WHY);
    }

    @Test
    void nothing_picked_is_nothing_decided() throws Exception {
        project.ask("Valimata", "3800");
        var talitus = Visitor.loggedIn("talitus");
        talitus.get("/decisions");

        assertThat(talitus.post("/decisions", Map.of("decision", "APPROVE")).body())
                .contains("Vali vähemalt üks ettepanek.");
    }

    @Test
    void the_ledger_is_a_file_for_a_spreadsheet_too() throws Exception {
        var proposal = project.ask("Tabelisse", "3900");
        ChangingProject.send("talitus", new RejectPlanChange(proposal, null, "Katet selleks praegu ei ole."));

        var answer = Visitor.loggedIn("audiitor").get("/plan-changes.csv?q=Tabelisse");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.body()).startsWith("Plaanimuudatuste otsuste aruanne").contains("Valik,„Tabelisse“");
        assertThat(answer.body()).contains("Tagasi lükatud", "900.00", "Katet selleks praegu ei ole.");
    }

    @Test
    void the_ledger_of_one_project_is_a_workbook_too() throws Exception {
        var own = new ChangingProject("Ainult see projekt");
        own.ask("Üks selle projekti ettepanek", "3900");
        project.ask("Teise projekti ettepanek", "3900");
        var audiitor = Visitor.loggedIn("audiitor");

        var answer = audiitor.getBytes("/plan-changes.xlsx?projectId=" + own.id);

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
            var sheet = book.getSheetAt(0);
            var last = sheet.getRow(sheet.getLastRowNum());
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Plaanimuudatuste otsuste aruanne");
            assertThat(sheet.getRow(sheet.getLastRowNum() - 1).getCell(1).getStringCellValue())
                    .isEqualTo("Ettepanek");
            assertThat(last.getCell(1).getStringCellValue()).isEqualTo("Üks selle projekti ettepanek");
            assertThat(last.getCell(27).getNumericCellValue()).isEqualTo(900.0);
        }
        assertThat(audiitor.get("/plan-changes?projectId=" + own.id).body())
                .contains(">Üks selle projekti ettepanek<")
                .doesNotContain(">Teise projekti ettepanek<");
    }

    @Test
    void a_file_with_a_slip_in_its_filter_is_refused() throws Exception {
        var audiitor = Visitor.loggedIn("audiitor");

        assertThat(audiitor.get("/plan-changes.csv?state=REFUSED&from=eile").statusCode())
                .isEqualTo(400);
        assertThat(audiitor.get("/plan-changes.csv?stat=REJECTED").statusCode()).isEqualTo(400);
        assertThat(audiitor.get("/plan-changes.csv?state=REJECTED").statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_ledger_says_what_it_comes_to() throws Exception {
        var own = new ChangingProject("Aruande projekt");
        var refused = own.ask("Aruandes tagasi lükatud", "3900");
        ChangingProject.send("talitus", new RejectPlanChange(refused, null, "Katet selleks praegu ei ole."));
        own.ask("Aruandes ootel", "3900");

        var page = Visitor.loggedIn("audiitor")
                .get("/plan-changes?projectId=" + own.id)
                .body();

        assertThat(page)
                .contains("2 ettepanekut: esitatud 1, tagasi lükatud 1.", "lükkas tagasi", "Katet selleks praegu");
    }

    @Test
    void a_draft_is_edited_on_its_own_pages() throws Exception {
        var draft = draft("Oma lehel", 64);
        var pohja = Visitor.loggedIn("pohja");

        var answer = pohja.get("/commands/edit-draft?proposalId=" + draft);

        assertThat(answer.uri().getPath()).isEqualTo("/plan-changes/" + draft + "/edit");
    }

    @Test
    void the_cause_of_a_draft_is_chosen_and_taken_away_again() throws Exception {
        var draft = draft("Põhjuseta", 65);
        var pohja = Visitor.loggedIn("pohja");
        pohja.get("/plan-changes/" + draft + "/edit");
        var form = Map.of("title", "Põhjuseta", "rationale", ChangingProject.WHY);
        var caused = new HashMap<>(form);
        caused.put("cause", "PARTNER");

        pohja.post("/plan-changes/" + draft + "/edit", caused);
        assertThat(pohja.get("/plan-changes/" + draft + "/edit").body()).containsPattern(CHOSEN);
        pohja.post("/plan-changes/" + draft + "/edit", form);

        assertThat(pohja.get("/plan-changes/" + draft + "/edit").body()).doesNotContainPattern(CHOSEN);
    }

    @Test
    void the_ledger_shows_only_what_is_asked_for() throws Exception {
        draft("Nihutamine", 63);
        project.ask("Raha", "3950");

        var page = Visitor.loggedIn("audiitor")
                .get("/plan-changes?kind=MoveActivity&state=DRAFT")
                .body();

        assertThat(page).contains(">Nihutamine<").doesNotContain(">Raha<");
    }

    @Test
    void a_new_activity_is_paid_from_a_line_that_the_same_draft_adds() throws Exception {
        var own = new ChangingProject("Uus rida ja tegevus");
        var line = new LineId(UUID.randomUUID());
        int year = ChangingProject.today().getYear();
        var draft = draft(
                own,
                "Sõidud",
                new AddLine(line, "SOIT", "Sõidud", year, Money.euros("100")),
                new AmendLine(own.translation, year, Money.euros("2900")));
        var pohja = Visitor.loggedIn("pohja");

        assertThat(pohja.get("/plan-changes/" + draft + "/items/new?kind=AddActivity")
                        .body())
                .contains("value=\"" + line + "\"", "SOIT · Sõidud");
        pohja.post("/plan-changes/" + draft + "/items/new", visits(line));
        ChangingProject.send("pohja", new SubmitPlanChange(draft, ChangingProject.today()));
        ChangingProject.send("talitus", new ApprovePlanChange(draft, null, null));
        ChangingProject.send("finants", new ApprovePlanChange(draft, null, null));

        assertThat(pohja.get(own.path() + "/plan").body())
                .containsPattern("(?s)Külaskäigud.*<span class=\"meta\">SOIT</span>");
    }

    @Test
    void what_another_item_needs_is_not_taken_away_alone() throws Exception {
        var line = new LineId(UUID.randomUUID());
        var draft = draft(
                project,
                "Rida jääb",
                new AddLine(line, "SOIT2", "Sõidud", ChangingProject.today().getYear(), Money.euros("100")));
        var pohja = Visitor.loggedIn("pohja");
        pohja.get("/plan-changes/" + draft);

        var last = pohja.post("/plan-changes/" + draft + "/items/0/remove", Map.of());
        assertThat(last.body()).contains("See on ettepaneku ainus muudatus.", "SOIT2");

        pohja.post("/plan-changes/" + draft + "/items/new", visits(line));
        var needed = pohja.post("/plan-changes/" + draft + "/items/0/remove", Map.of());
        assertThat(needed.body()).contains("teine muudatus vajab seda", "SOIT2");
    }

    private static Map<String, String> visits(LineId line) {
        return Map.of(
                "kind", "AddActivity",
                "item.activityId", UUID.randomUUID().toString(),
                "item.code", "T3",
                "item.title", "Külaskäigud",
                "item.start", ChangingProject.today().plusDays(10).toString(),
                "item.end", ChangingProject.today().plusDays(20).toString(),
                "item.region", "POHJA",
                "item.plannedCost", "100",
                "item.budgetLineId", line.toString(),
                "item.expectedOutput", "Kolm külaskäiku");
    }

    private static String start(String kind) {
        return "/plan-changes/new?projectId=" + project.id + "&kind=" + kind;
    }

    private static Map<String, String> moved(String title, int from, int until) {
        return Map.of(
                "projectId", project.id.toString(),
                "kind", "MoveActivity",
                "subject", project.training.toString(),
                "item.activityId", project.training.toString(),
                "item.newStart", ChangingProject.today().plusDays(from).toString(),
                "item.newEnd", ChangingProject.today().plusDays(until).toString(),
                "title", title,
                "rationale", ChangingProject.WHY);
    }

    private static ProposalId draft(String title, int until) {
        var today = ChangingProject.today();
        return draft(project, title, new MoveActivity(project.training, today.plusDays(10), today.plusDays(until)));
    }

    private static ProposalId draft(ChangingProject on, String title, PlanChangeItem... items) {
        var draft = ProposalId.random();
        ChangingProject.send(
                "pohja",
                new DraftPlanChange(
                        draft, on.id, null, null, title, ChangingProject.WHY, false, List.of(items), null, null, null));
        return draft;
    }
}

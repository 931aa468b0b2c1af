package ee.rada.web.whole;

import static ee.rada.web.whole.Project.euros;
import static ee.rada.web.whole.Project.expenditure;
import static ee.rada.web.whole.Project.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ee.rada.store.Ledger;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bad input of domain-model 3.1: each comes back as a problem that points at the field, in both languages, and leaves no event. */
@WholeService
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorCodesTest {

    private final Ledger ledger;
    private final int port;
    private final Project draft;
    private final Project project;
    private final UUID reversed = UUID.randomUUID();

    ErrorCodesTest(@Autowired Ledger ledger, @LocalServerPort int port) {
        this.ledger = ledger;
        this.port = port;
        this.draft = Project.drafted(Http.at(port));
        this.project = Project.started(Http.at(port));
    }

    @BeforeAll
    void somethingWasDone() {
        project.done("finants", "record-expenditure", expenditure(reversed, project.line, "1.00", "EUR", today()));
        project.done("finants", "reverse-entry", "\"entryId\":\"%s\",\"reason\":\"Vale summa\"".formatted(reversed));
        assertThat(project.record("tootaja", project.first, 40, today()).code()).isEqualTo("ok");
    }

    Stream<Arguments> badInput() {
        String activity = draft.activity(UUID.randomUUID(), "T9");
        return Stream.of(
                draft(
                        "period-reversed",
                        422,
                        "/end",
                        "add-planned-activity",
                        activity.replace(
                                today().plusMonths(3).toString(),
                                today().minusMonths(4).toString())),
                draft(
                        "activity-outside-project",
                        422,
                        "/end",
                        "add-planned-activity",
                        activity.replace(
                                today().plusMonths(3).toString(),
                                today().plusYears(2).toString())),
                draft("duplicate-code", 422, "/code", "add-planned-activity", draft.activity(UUID.randomUUID(), "T1")),
                draft(
                        "dependency-cycle",
                        422,
                        "/to",
                        "link-activities",
                        "\"from\":\"%s\",\"to\":\"%s\",\"type\":\"FS\"".formatted(draft.second, draft.first)),
                draft("unknown-region", 422, "/region", "add-planned-activity", activity.replace("POHJA", "KESK")),
                draft(
                        "ambiguous-number",
                        400,
                        "/plannedCost",
                        "add-planned-activity",
                        activity.replace("100.00", "1.000,00")),
                draft("illegal-transition", 409, "", "start-project", "\"actualStart\":\"%s\"".formatted(today())),
                finance("amount-not-positive", 400, "/amount", "0.00"),
                finance("money-scale", 400, "/amount", "1.005"),
                finance("out-of-range", 400, "/amount", "10000000000000.00"),
                finance("budget-line-exceeded", 422, "/amount", "1000.01"),
                running(
                        "currency-not-supported",
                        400,
                        "/amount/currency",
                        "finants",
                        "record-expenditure",
                        expenditure(UUID.randomUUID(), project.line, "1.00", "USD", today())),
                running(
                        "date-in-future",
                        422,
                        "/date",
                        "finants",
                        "record-expenditure",
                        expenditure(UUID.randomUUID(), project.line, "1.00", "EUR", today().plusDays(1))),
                running(
                        "not-found",
                        404,
                        "/lineId",
                        "finants",
                        "record-expenditure",
                        expenditure(UUID.randomUUID(), UUID.randomUUID(), "1.00", "EUR", today())),
                running(
                        "already-reversed",
                        409,
                        "/entryId",
                        "finants",
                        "reverse-entry",
                        "\"entryId\":\"%s\",\"reason\":\"Uuesti\"".formatted(reversed)),
                record("out-of-range", 400, "/percentComplete", 110),
                record("percent-falls", 409, "/percentComplete", 30),
                record("complete-by-command", 409, "/percentComplete", 100),
                running(
                        "predecessor-open",
                        409,
                        "/activityId",
                        "juht",
                        "complete-activity",
                        "\"activityId\":\"%s\",\"actualEnd\":\"%s\",\"output\":\"Valmis\""
                                .formatted(project.second, today())),
                running(
                        "evidence-missing",
                        422,
                        "/evidence",
                        "juht",
                        "complete-activity",
                        "\"activityId\":\"%s\",\"actualEnd\":\"%s\",\"output\":\"Valmis\""
                                .formatted(project.first, today())),
                running(
                        "evidence-missing",
                        422,
                        "/evidence/0/sha256",
                        "juht",
                        "complete-activity",
                        "\"activityId\":\"%s\",\"actualEnd\":\"%s\",\"output\":\"Valmis\",\"evidence\":[{\"title\":\"a\",\"sha256\":\"%s\"}]"
                                .formatted(project.first, today(), "0".repeat(64))),
                running("rationale-too-short", 422, "/rationale", "juht", "amend-budget", """
                        "proposalId":"%s","title":"Rohkem","rationale":"Vaja","effectiveFrom":"%s",
                        "lines":[{"lineId":"%s","year":%d,"amount":%s}]
                        """.formatted(
                                UUID.randomUUID(), today(), project.line, today().getYear(), euros("2000.00"))));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource
    void badInput(
            String code, int status, String pointer, Project project, String user, String command, String fields) {
        long before = ledger.head().position();
        var estonian = project.send(user, command, fields);
        var english = project.send(user, command, fields, "Accept-Language", "en");

        assertThat(estonian.code()).as(estonian.body()).isEqualTo(code);
        assertThat(estonian.status()).isEqualTo(status);
        assertThat(estonian.header("Content-Type")).contains("application/problem+json");
        if (!pointer.isEmpty()) {
            assertThat(estonian.pointers()).as(estonian.body()).contains(pointer);
            assertThat(english.pointers()).isEqualTo(estonian.pointers());
        }
        assertThat(english.json().path("title")).isNotEqualTo(estonian.json().path("title"));
        assertThat(english.json().path("detail")).isNotEqualTo(estonian.json().path("detail"));
        assertThat(english.json().path("type")).isEqualTo(estonian.json().path("type"));
        assertThat(ledger.head().position()).isEqualTo(before);
    }

    @Test
    void nobody_approves_what_he_submitted() {
        var own = Project.drafted(Http.at(port));
        own.done("juht", "submit-project-for-approval", "");
        long before = ledger.head().position();

        var answer = own.send("juht", "approve-project", "");

        assertThat(answer.code()).isEqualTo("four-eyes");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(ledger.head().position()).isEqualTo(before);
    }

    @Test
    void a_line_that_is_exceeded_tells_the_figures() {
        var problem = project.spend("1000.01").json();

        assertThat(problem.path("available").path("amount").asString()).isEqualTo("1000.00");
        assertThat(problem.path("requested").path("amount").asString()).isEqualTo("1000.01");
    }

    private Arguments draft(String code, int status, String pointer, String command, String fields) {
        return arguments(code, status, pointer, draft, "juht", command, fields);
    }

    private Arguments running(String code, int status, String pointer, String user, String command, String fields) {
        return arguments(code, status, pointer, project, user, command, fields);
    }

    private Arguments finance(String code, int status, String pointer, String amount) {
        return running(
                code,
                status,
                pointer,
                "finants",
                "record-expenditure",
                expenditure(UUID.randomUUID(), project.line, amount, "EUR", today()));
    }

    private Arguments record(String code, int status, String pointer, int percent) {
        return running(
                code,
                status,
                pointer,
                "tootaja",
                "record-activity",
                "\"activityId\":\"%s\",\"recordId\":\"%s\",\"workDate\":\"%s\",\"description\":\"Tehtud\",\"percentComplete\":%d"
                        .formatted(project.first, UUID.randomUUID(), today(), percent));
    }
}

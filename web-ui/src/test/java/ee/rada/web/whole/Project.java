package ee.rada.web.whole;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.web.whole.Http.Answer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** A project that a test needs, made by commands over HTTP. */
final class Project {

    final Http http;
    final UUID id = UUID.randomUUID();
    final UUID line = UUID.randomUUID();
    final UUID goal = UUID.randomUUID();
    final UUID first = UUID.randomUUID();
    final UUID second = UUID.randomUUID();

    private Project(Http http) {
        this.http = http;
    }

    /** With one budget line of 1000.00, one goal, and two activities of which the second waits for the first. */
    static Project drafted(Http http) {
        var project = new Project(http);
        project.done("juht", "register-project", """
                "code":"%s","title":"Proov","aim":"Proovida","periodStart":"%s","periodEnd":"%s"
                """.formatted(
                        project.id.toString().substring(0, 8), today().minusYears(1), today().plusYears(1)));
        project.done("juht", "define-goal", """
                "goalId":"%s","title":"Eesmärk","kind":"OUTPUT","indicator":{"title":"Arv","measure":"UNIT","target":10}
                """.formatted(project.goal));
        project.done("juht", "set-original-budget", """
                "lines":[{"lineId":"%s","code":"1","title":"Kulud","year":%d,"amount":%s}]
                """.formatted(project.line, today().getYear(), euros("1000.00")));
        project.done("juht", "add-planned-activity", project.activity(project.first, "T1"));
        project.done("juht", "add-planned-activity", project.activity(project.second, "T2"));
        project.done("juht", "link-activities", """
                "from":"%s","to":"%s","type":"FS"
                """.formatted(project.first, project.second));
        return project;
    }

    static Project started(Http http) {
        var project = drafted(http);
        project.done("juht", "submit-project-for-approval", "");
        project.done("talitus", "approve-project", "");
        project.done("juht", "start-project", "\"actualStart\":\"%s\"".formatted(today().minusMonths(6)));
        return project;
    }

    String activity(UUID activity, String code) {
        return """
                "activityId":"%s","code":"%s","title":"Töö","start":"%s","end":"%s","region":"POHJA","plannedCost":%s,
                "expectedOutput":"Valmis"
                """.formatted(activity, code, today().minusMonths(3), today().plusMonths(3), euros("100.00"));
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Tallinn"));
    }

    static String euros(String amount) {
        return "{\"amount\":\"%s\",\"currency\":\"EUR\"}".formatted(amount);
    }

    /** Sends a command with the project's id beside the given fields. */
    Answer send(String user, String command, String fields, String... headers) {
        String comma = fields.isBlank() ? "" : ",";
        return http.as(user).command(command, "{\"projectId\":\"" + id + "\"" + comma + fields + "}", headers);
    }

    Answer done(String user, String command, String fields) {
        Answer answer = send(user, command, fields);
        assertThat(answer.code()).as(command + " " + answer.body()).isEqualTo("ok");
        return answer;
    }

    Answer spend(String amount) {
        return send("finants", "record-expenditure", expenditure(UUID.randomUUID(), line, amount, "EUR", today()));
    }

    static String expenditure(UUID entry, UUID line, String amount, String currency, LocalDate date) {
        return """
                "entryId":"%s","lineId":"%s","amount":{"amount":"%s","currency":"%s"},"date":"%s","documentRef":"A 1"
                """.formatted(entry, line, amount, currency, date);
    }

    Answer record(String user, UUID activity, int percent, LocalDate workDate) {
        return send(user, "record-activity", """
                "activityId":"%s","recordId":"%s","workDate":"%s","description":"Tehtud","percentComplete":%d
                """.formatted(activity, UUID.randomUUID(), workDate, percent));
    }

    /**
     * Has the first activity end two months later and the line have 900.00, by one proposal that everybody approves.
     *
     * @return the position of the last approval
     */
    long changedBy(UUID proposal) {
        done("juht", "draft-plan-change", """
                "proposalId":"%s","title":"Partner küsis aega","cause":"PARTNER","items":[
                 {"kind":"MoveActivity","activityId":"%s","newStart":"%s","newEnd":"%s"},
                 {"kind":"AmendLine","lineId":"%s","year":%d,"newAmount":%s}],
                "rationale":"Partneri koolitaja haigestus ja uus tuleb kevadel."
                """.formatted(
                        proposal,
                        first,
                        today().minusMonths(3),
                        today().plusMonths(5),
                        line,
                        today().getYear(),
                        euros("900.00")));
        decided("juht", "submit-plan-change", proposal, ",\"effectiveFrom\":\"%s\"".formatted(today()));
        decided("talitus", "approve-plan-change", proposal, ",\"comment\":\"Nõus\"");
        return decided("finants", "approve-plan-change", proposal, "").position();
    }

    private Answer decided(String user, String command, UUID proposal, String fields) {
        Answer answer = http.as(user).command(command, "{\"proposalId\":\"" + proposal + "\"" + fields + "}");
        assertThat(answer.code()).as(command + " " + answer.body()).isEqualTo("ok");
        return answer;
    }
}

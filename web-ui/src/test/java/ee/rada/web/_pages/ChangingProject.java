package ee.rada.web._pages;

import ee.rada.kernel.Channel;
import ee.rada.kernel.Command;
import ee.rada.kernel.Money;
import ee.rada.kernel.Region;
import ee.rada.kernel.budgets.BudgetCommand.SetOriginalBudget;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.PlanChangeCommand.AmendBudget;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.GoalKind;
import ee.rada.kernel.projects.Indicator;
import ee.rada.kernel.projects.Indicator.Measure;
import ee.rada.kernel.projects.ProjectCommand.AddPlannedActivity;
import ee.rada.kernel.projects.ProjectCommand.ApproveProject;
import ee.rada.kernel.projects.ProjectCommand.DefineGoal;
import ee.rada.kernel.projects.ProjectCommand.RegisterProject;
import ee.rada.kernel.projects.ProjectCommand.StartProject;
import ee.rada.kernel.projects.ProjectCommand.SubmitProjectForApproval;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query._axon.Knowledge;
import ee.rada.web._format.Formats;
import ee.rada.web._security.DemoPeople;
import ee.rada.web.commands.Circumstances;
import ee.rada.web.commands.CommandSender;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A project under way whose plan is to be changed: two activities, two lines, a goal. */
final class ChangingProject {

    static final String WHY = "Registreerunuid on poole rohkem, kui kavandasime.";

    final ProjectId id = ProjectId.random();
    final ActivityId training = new ActivityId(UUID.randomUUID());
    final ActivityId report = new ActivityId(UUID.randomUUID());
    final LineId courses = new LineId(UUID.randomUUID());
    final LineId translation = new LineId(UUID.randomUUID());
    final GoalId counsellors = new GoalId(UUID.randomUUID());

    final String title;

    ChangingProject(String title) {
        this(title, 10, 60);
    }

    /** One whose training is planned for other days, counted from today. */
    ChangingProject(String title, int from, int until) {
        this.title = title;
        register();
        plan(from, until);
        send("juht", new SubmitProjectForApproval(id));
        send("talitus", new ApproveProject(id));
        send("juht", new StartProject(id, today().minusDays(30)));
    }

    String path() {
        return "/projects/" + id;
    }

    private void register() {
        send(
                "juht",
                new RegisterProject(
                        id,
                        "MUU",
                        title,
                        "Igas piirkonnas on koolitatud nõustaja.",
                        today().minusDays(40),
                        today().plusDays(200),
                        "Riigieelarve",
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        send(
                "juht",
                new DefineGoal(
                        id,
                        counsellors,
                        "Koolitatud nõustajad",
                        GoalKind.OUTPUT,
                        new Indicator(
                                "Nõustajate arv",
                                Measure.UNIT,
                                BigDecimal.ZERO,
                                BigDecimal.valueOf(40),
                                today().plusDays(190))));
    }

    private void plan(int from, int until) {
        int year = today().getYear();
        send(
                "juht",
                new SetOriginalBudget(
                        id,
                        List.of(
                                new SetOriginalBudget.Line(courses, "KOOL", "Koolitus", year, Money.euros("24000")),
                                new SetOriginalBudget.Line(translation, "TOLGE", "Tõlge", year, Money.euros("3000")))));
        activity(training, "T1", "Koolitus Narvas", from, until);
        activity(report, "T2", "Lõpparuanne", 100, 150);
    }

    private void activity(ActivityId activity, String code, String name, int from, int until) {
        send(
                "juht",
                new AddPlannedActivity(
                        id,
                        activity,
                        code,
                        name,
                        today().plusDays(from),
                        today().plusDays(until),
                        null,
                        Region.of("POHJA"),
                        Money.euros("9000"),
                        courses,
                        null,
                        "20 koolitatud nõustajat",
                        false));
    }

    /** A proposal that gives the translation that much, as the head of a region asks for it. */
    ProposalId ask(String name, String amount) {
        var proposal = ProposalId.random();
        var line = new AmendBudget.Line(translation, today().getYear(), Money.euros(amount));
        send("pohja", new AmendBudget(id, proposal, name, WHY, today(), false, List.of(line)));
        return proposal;
    }

    static void send(String username, Command command) {
        var caller = RunningRada.bean(DemoPeople.class).named(username);
        var answer = RunningRada.bean(CommandSender.class).send(caller, command, Circumstances.of(Channel.UI));
        RunningRada.bean(Knowledge.class).await(answer.position(), Duration.ofSeconds(20));
    }

    static LocalDate today() {
        return LocalDate.now(Formats.ZONE);
    }
}

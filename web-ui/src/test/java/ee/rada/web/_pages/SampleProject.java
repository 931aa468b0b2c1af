package ee.rada.web._pages;

import ee.rada.kernel.Channel;
import ee.rada.kernel.Command;
import ee.rada.kernel.Money;
import ee.rada.kernel.Region;
import ee.rada.kernel.budgets.BudgetCommand.CommitFunds;
import ee.rada.kernel.budgets.BudgetCommand.RecordExpenditure;
import ee.rada.kernel.budgets.BudgetCommand.ReverseEntry;
import ee.rada.kernel.budgets.BudgetCommand.SetOriginalBudget;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.ChangeCause;
import ee.rada.kernel.planchanges.PlanChangeCommand.AmendBudget;
import ee.rada.kernel.planchanges.PlanChangeCommand.ApprovePlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.DraftPlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.RejectPlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.SubmitPlanChange;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.PlanChangeItem.AddActivity;
import ee.rada.kernel.planchanges.PlanChangeItem.AmendLine;
import ee.rada.kernel.planchanges.PlanChangeItem.MoveActivity;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.GoalKind;
import ee.rada.kernel.projects.Indicator;
import ee.rada.kernel.projects.Indicator.Measure;
import ee.rada.kernel.projects.ProjectCommand.AddPlannedActivity;
import ee.rada.kernel.projects.ProjectCommand.ApproveProject;
import ee.rada.kernel.projects.ProjectCommand.ConfirmPlanUpToDate;
import ee.rada.kernel.projects.ProjectCommand.DefineGoal;
import ee.rada.kernel.projects.ProjectCommand.NameStakeholder;
import ee.rada.kernel.projects.ProjectCommand.RecordActivity;
import ee.rada.kernel.projects.ProjectCommand.RecordIndicatorValue;
import ee.rada.kernel.projects.ProjectCommand.RegisterProject;
import ee.rada.kernel.projects.ProjectCommand.StartProject;
import ee.rada.kernel.projects.ProjectCommand.SubmitProjectForApproval;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.RecordId;
import ee.rada.kernel.projects.StakeholderId;
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

/** A project under way with something of everything: late work, entries, a goal, a rejected proposal and one that waits. */
final class SampleProject {

    static final ProjectId ID = ProjectId.random();
    static final ProposalId WAITING = new ProposalId(UUID.randomUUID());
    static final ProposalId DRAFT = new ProposalId(UUID.randomUUID());
    static final ActivityId ACTIVITY = new ActivityId(UUID.randomUUID());

    private static final String WHY = "Registreerunuid on poole rohkem, kui kavandasime.";

    private static boolean there;
    private static long position;

    private SampleProject() {}

    static synchronized void make() {
        if (!there) {
            there = true;
            plan();
            work();
            change();
            propose();
            RunningRada.bean(Knowledge.class).await(position, Duration.ofSeconds(20));
        }
    }

    private static void plan() {
        var line = new LineId(ID.value());
        send(
                "juht",
                new RegisterProject(
                        ID,
                        "KVO",
                        "Kriisinõustamise võrgustik",
                        "Igas piirkonnas on koolitatud nõustaja.",
                        start(),
                        today().plusDays(100),
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
                        ID,
                        new GoalId(ID.value()),
                        "Koolitatud nõustajad",
                        GoalKind.OUTPUT,
                        new Indicator(
                                "Nõustajate arv",
                                Measure.UNIT,
                                BigDecimal.ZERO,
                                BigDecimal.valueOf(40),
                                today().plusDays(90))));
        send(
                "juht",
                new SetOriginalBudget(
                        ID,
                        List.of(new SetOriginalBudget.Line(
                                line, "KOOL", "Koolitus", today().getYear(), Money.euros("24000")))));
        send(
                "juht",
                new AddPlannedActivity(
                        ID,
                        ACTIVITY,
                        "T1",
                        "Koolitus I",
                        start(),
                        today().minusDays(20),
                        null,
                        Region.of("POHJA"),
                        Money.euros("9000"),
                        line,
                        null,
                        "20 koolitatud nõustajat",
                        false));
        send(
                "juht",
                new NameStakeholder(
                        ID, new StakeholderId(ID.value()), "Päästeamet", "Osaleb koolitusel", today().minusDays(3)));
        send("juht", new SubmitProjectForApproval(ID));
        send("talitus", new ApproveProject(ID));
        send("juht", new StartProject(ID, start()));
    }

    private static void work() {
        var line = new LineId(ID.value());
        var commitment = new EntryId(UUID.randomUUID());
        var wrong = new EntryId(UUID.randomUUID());
        send(
                "pohja",
                new RecordActivity(
                        ID,
                        ACTIVITY,
                        new RecordId(UUID.randomUUID()),
                        today().minusDays(40),
                        "Koolituspäev Tallinnas",
                        40,
                        new BigDecimal("7.5"),
                        38,
                        null,
                        null));
        send(
                "finants",
                new CommitFunds(
                        ID, commitment, line, Money.euros("6000"), today().minusDays(60), "OÜ Koolitaja", "L-1"));
        send(
                "finants",
                new RecordExpenditure(
                        ID,
                        new EntryId(UUID.randomUUID()),
                        line,
                        Money.euros("2150.50"),
                        today().minusDays(30),
                        "A-17",
                        commitment,
                        ACTIVITY));
        send(
                "finants",
                new RecordExpenditure(ID, wrong, line, Money.euros("10"), today().minusDays(10), "A-18", null, null));
        send("finants", new ReverseEntry(ID, wrong, "Vale rida"));
        send(
                "juht",
                new RecordIndicatorValue(
                        ID,
                        new GoalId(ID.value()),
                        start(),
                        today().minusDays(10),
                        BigDecimal.valueOf(31),
                        "Nimekirjad"));
    }

    /** Two revisions: the activity was moved and the line cut; then the activity was moved again. */
    private static void change() {
        var first = new ProposalId(UUID.randomUUID());
        decide(
                first,
                "Koolitaja haigestus",
                ChangeCause.PARTNER,
                List.of(
                        new MoveActivity(ACTIVITY, start(), today().minusDays(10)),
                        new AmendLine(new LineId(ID.value()), today().getYear(), Money.euros("23000"))));
        send("finants", new ApprovePlanChange(first, null, "Raha piisab ka nii."));
        decide(
                new ProposalId(UUID.randomUUID()),
                "Ruum vabaneb hiljem",
                ChangeCause.PROCUREMENT,
                List.of(new MoveActivity(ACTIVITY, start(), today().minusDays(3))));
        send("juht", new ConfirmPlanUpToDate(ID, today(), "Vaadatud koos piirkondadega."));
    }

    private static void decide(ProposalId proposal, String title, ChangeCause cause, List<PlanChangeItem> items) {
        send("juht", new DraftPlanChange(proposal, ID, null, null, title, WHY, false, items, cause, null, null));
        send("juht", new SubmitPlanChange(proposal, today()));
        send("talitus", new ApprovePlanChange(proposal, null, null));
    }

    private static void propose() {
        var line = new LineId(ID.value());
        var refused = new ProposalId(UUID.randomUUID());
        var more = List.of(new AmendBudget.Line(line, today().getYear(), Money.euros("27500")));
        send("pohja", new AmendBudget(ID, refused, "Koolitus välisriigis", WHY, today(), false, more));
        send("talitus", new RejectPlanChange(refused, null, "Katet selleks praegu ei ole."));
        send("pohja", new AmendBudget(ID, WAITING, "Lisarühm", WHY, today(), false, more));
        var items = List.<PlanChangeItem>of(
                new MoveActivity(ACTIVITY, start(), today().plusDays(20)),
                new AmendLine(line, today().getYear(), Money.euros("26500")),
                new AddActivity(
                        new ActivityId(UUID.randomUUID()),
                        "T2",
                        "Koolitus II",
                        today().plusDays(10),
                        today().plusDays(40),
                        null,
                        Region.of("POHJA"),
                        Money.euros("500"),
                        line,
                        null,
                        "10 koolitatud nõustajat",
                        false));
        send(
                "pohja",
                new DraftPlanChange(
                        DRAFT, ID, null, null, "Teine rühm", WHY, false, items, ChangeCause.DEMAND, null, null));
    }

    private static void send(String username, Command command) {
        var caller = RunningRada.bean(DemoPeople.class).named(username);
        position = RunningRada.bean(CommandSender.class)
                .send(caller, command, Circumstances.of(Channel.UI))
                .position();
    }

    private static LocalDate today() {
        return LocalDate.now(Formats.ZONE);
    }

    private static LocalDate start() {
        return today().minusDays(100);
    }
}

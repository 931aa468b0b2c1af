package ee.rada.command;

import ee.rada.kernel.AccessClass;
import ee.rada.kernel.Event;
import ee.rada.kernel.Money;
import ee.rada.kernel.Region;
import ee.rada.kernel.budgets.BudgetEvent.CommitmentReleased;
import ee.rada.kernel.budgets.BudgetEvent.EntryReversed;
import ee.rada.kernel.budgets.BudgetEvent.ExpenditureRecorded;
import ee.rada.kernel.budgets.BudgetEvent.FundsCommitted;
import ee.rada.kernel.budgets.BudgetEvent.OriginalBudgetSet;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.Evidence;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.GoalKind;
import ee.rada.kernel.projects.Indicator;
import ee.rada.kernel.projects.LinkType;
import ee.rada.kernel.projects.ProjectEvent.ActivitiesLinked;
import ee.rada.kernel.projects.ProjectEvent.ActivityCompleted;
import ee.rada.kernel.projects.ProjectEvent.ActivityRecorded;
import ee.rada.kernel.projects.ProjectEvent.GoalDefined;
import ee.rada.kernel.projects.ProjectEvent.IndicatorValueRecorded;
import ee.rada.kernel.projects.ProjectEvent.PlannedActivityAdded;
import ee.rada.kernel.projects.ProjectEvent.ProjectApproved;
import ee.rada.kernel.projects.ProjectEvent.ProjectFinalised;
import ee.rada.kernel.projects.ProjectEvent.ProjectRegistered;
import ee.rada.kernel.projects.ProjectEvent.ProjectStarted;
import ee.rada.kernel.projects.ProjectEvent.ProjectSubmitted;
import ee.rada.kernel.projects.ProjectEvent.StakeholderNamed;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.RecordId;
import ee.rada.kernel.projects.StakeholderId;
import ee.rada.kernel.regions.RegionEvent.RegionDefined;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The history that most tests start from: a project of 2026 with a line of 1000.00 and one of 500.00, three activities (one in
 * Põhja, one everywhere, one in Ida), a goal and a party to involve.
 */
public final class Happened {

    public static final ProjectId PROJECT = new ProjectId(new UUID(3, 1));
    public static final LineId LINE = new LineId(new UUID(4, 1));
    public static final LineId OTHER_LINE = new LineId(new UUID(4, 2));
    public static final ActivityId IN_POHJA = new ActivityId(new UUID(5, 1));
    public static final ActivityId EVERYWHERE = new ActivityId(new UUID(5, 2));
    public static final ActivityId IN_IDA = new ActivityId(new UUID(5, 3));
    public static final GoalId GOAL = new GoalId(new UUID(6, 1));
    public static final StakeholderId POLICE = new StakeholderId(new UUID(7, 1));
    public static final RecordId RECORD = new RecordId(new UUID(8, 1));
    public static final EntryId ENTRY = new EntryId(new UUID(9, 1));
    public static final EntryId COMMITMENT = new EntryId(new UUID(9, 2));
    public static final Evidence REPORT = new Evidence("report", "ab".repeat(32));
    public static final Indicator TRAINED =
            new Indicator("people trained", Indicator.Measure.UNIT, BigDecimal.ZERO, BigDecimal.TEN, day("2026-12-31"));

    private Happened() {}

    /** The regions of the tests: they were always there. */
    public static List<Event> regions() {
        return Stream.of("POHJA", "LOUNA", "LAANE", "IDA", "REMOTE")
                .<Event>map(
                        code -> new RegionDefined(new Region(code), code, code, List.of(), LocalDate.of(2000, 1, 1)))
                .toList();
    }

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    public static ProjectRegistered projectRegistered() {
        return new ProjectRegistered(
                PROJECT,
                "OA-1",
                "Support nearer to people",
                "Help is reached within a week",
                day("2026-01-01"),
                day("2026-12-31"),
                null,
                false,
                List.of(),
                Cast.SERVICE_HEAD.post(),
                day("2026-01-01"),
                day("2026-11-30"),
                AccessClass.INTERNAL,
                null,
                null,
                Money.EUR);
    }

    public static PlannedActivityAdded plannedActivityAdded(ActivityId id, String code, Region region) {
        return plannedActivityAdded(id, code, region, null);
    }

    public static PlannedActivityAdded plannedActivityAdded(
            ActivityId id, String code, Region region, @Nullable LineId line) {
        return new PlannedActivityAdded(
                PROJECT,
                id,
                code,
                "Training " + code,
                day("2026-03-01"),
                day("2026-09-30"),
                Cast.SERVICE_HEAD.post(),
                region,
                Money.euros("100.00"),
                line,
                null,
                "Trained people",
                false);
    }

    public static ActivitiesLinked activitiesLinked(ActivityId from, ActivityId to, LinkType type) {
        return new ActivitiesLinked(PROJECT, from, to, type, 0);
    }

    public static GoalDefined goalDefined() {
        return new GoalDefined(PROJECT, GOAL, "People know where to turn", GoalKind.OUTPUT, TRAINED);
    }

    public static StakeholderNamed stakeholderNamed() {
        return new StakeholderNamed(PROJECT, POLICE, "Police and Border Guard Board", "referrals", null);
    }

    public static OriginalBudgetSet originalBudgetSet() {
        return new OriginalBudgetSet(
                PROJECT,
                List.of(
                        new OriginalBudgetSet.Line(LINE, "1.1", "Trainers", 2026, Money.euros("1000.00")),
                        new OriginalBudgetSet.Line(OTHER_LINE, "1.2", "Rooms", 2026, Money.euros("500.00"))));
    }

    public static List<Event> draft() {
        return List.of(
                projectRegistered(),
                plannedActivityAdded(IN_POHJA, "1", Region.of("POHJA")),
                plannedActivityAdded(EVERYWHERE, "2", Region.ALL),
                plannedActivityAdded(IN_IDA, "3", Region.of("IDA")),
                goalDefined(),
                stakeholderNamed(),
                originalBudgetSet());
    }

    public static List<Event> submitted() {
        return and(draft(), new ProjectSubmitted(PROJECT));
    }

    public static List<Event> approved() {
        return and(submitted(), new ProjectApproved(PROJECT, 1, 1));
    }

    public static List<Event> running() {
        return and(approved(), new ProjectStarted(PROJECT, day("2026-02-01")));
    }

    public static List<Event> finalising() {
        return and(running(), new ProjectFinalised(PROJECT, day("2026-06-10")));
    }

    public static List<Event> and(List<Event> before, Event... more) {
        return Stream.concat(before.stream(), Stream.of(more)).toList();
    }

    public static ActivityRecorded activityRecorded(RecordId record, ActivityId activity, int percent) {
        return activityRecorded(record, activity, percent, List.of());
    }

    public static ActivityRecorded activityRecorded(
            RecordId record, ActivityId activity, int percent, List<Evidence> evidence) {
        return new ActivityRecorded(
                PROJECT, activity, record, day("2026-05-04"), "a day of training", percent, null, null, evidence, null);
    }

    public static ActivityCompleted activityCompleted(ActivityId activity) {
        return new ActivityCompleted(PROJECT, activity, day("2026-06-01"), "40 people trained", List.of(REPORT), null);
    }

    public static IndicatorValueRecorded indicatorValueRecorded() {
        return new IndicatorValueRecorded(
                PROJECT, GOAL, day("2026-03-01"), day("2026-05-31"), BigDecimal.TEN, "attendance lists");
    }

    public static FundsCommitted fundsCommitted(EntryId entry, LineId line, String amount) {
        return new FundsCommitted(
                PROJECT, entry, line, Money.euros(amount), day("2026-03-02"), "OÜ Koolitus", "leping 7");
    }

    public static FundsCommitted fundsCommitted(String amount) {
        return fundsCommitted(COMMITMENT, LINE, amount);
    }

    public static ExpenditureRecorded expenditureRecorded(EntryId entry, String amount) {
        return expenditureRecorded(entry, amount, null, "0.00");
    }

    public static ExpenditureRecorded expenditureRecorded(
            EntryId entry, String amount, @Nullable EntryId commitment, String consumed) {
        return new ExpenditureRecorded(
                PROJECT,
                entry,
                LINE,
                Money.euros(amount),
                day("2026-06-01"),
                "arve 12",
                commitment,
                Money.euros(consumed),
                null);
    }

    public static CommitmentReleased commitmentReleased(String amount) {
        return new CommitmentReleased(PROJECT, COMMITMENT, Money.euros(amount), "cheaper than agreed");
    }

    public static EntryReversed entryReversed(EntryId entry, String amount) {
        return new EntryReversed(PROJECT, entry, Money.euros(amount), "typed twice");
    }
}

package ee.rada.benchmarks.load;

import ee.rada.kernel.AccessClass;
import ee.rada.kernel.Event;
import ee.rada.kernel.Money;
import ee.rada.kernel.Region;
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
import ee.rada.kernel.projects.ProjectCommand.RecordActivity;
import ee.rada.kernel.projects.ProjectEvent.ActivityCompleted;
import ee.rada.kernel.projects.ProjectEvent.ActivityRecorded;
import ee.rada.kernel.projects.ProjectEvent.GoalDefined;
import ee.rada.kernel.projects.ProjectEvent.IndicatorValueRecorded;
import ee.rada.kernel.projects.ProjectEvent.PlannedActivityAdded;
import ee.rada.kernel.projects.ProjectEvent.ProjectApproved;
import ee.rada.kernel.projects.ProjectEvent.ProjectClosed;
import ee.rada.kernel.projects.ProjectEvent.ProjectFinalised;
import ee.rada.kernel.projects.ProjectEvent.ProjectRegistered;
import ee.rada.kernel.projects.ProjectEvent.ProjectStarted;
import ee.rada.kernel.projects.ProjectEvent.ProjectSubmitted;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.RecordId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A project of two years with six activities, four budget lines and two goals. Its whole life is {@value #LIFE} events: work recorded on two
 * days of three, money committed and spent on the rest. Two made from the same number tell the same story under other ids.
 */
public final class InventedProject {

    /** The events of a life from registration to closing. */
    public static final int LIFE = 100;

    private static final int ACTIVITIES = 6;
    private static final int LINES = 4;
    private static final int COMMITMENTS = 8;
    private static final int EXPENDITURES = 16;
    private static final int VALUES = 6;
    private static final int RECORDS = 48;
    private static final int RUNNING_YEARS = 2;
    private static final int DAYS_PAST = 300;
    private static final int HALF = 50;
    private static final String WORK =
            "Kohtumine piirkonna töötajate ja partneritega; lepiti kokku järgmised sammud, tähtajad ja vastutajad";

    private final ProjectId id = ProjectId.random();
    private final int number;
    private final LocalDate start;
    private final LocalDate end;
    private final List<ActivityId> activities = make(ACTIVITIES, ActivityId::random);
    private final List<LineId> lines = make(LINES, LineId::random);
    private final List<GoalId> goals = make(2, GoalId::random);
    private final List<EntryId> commitments = make(COMMITMENTS, EntryId::random);

    /** @param start of the project, so that what happens in it lies in the past where its end does */
    public InventedProject(int number, LocalDate start) {
        this.number = number;
        this.start = start;
        this.end = start.plusYears(RUNNING_YEARS).minusDays(1);
    }

    public ProjectId id() {
        return id;
    }

    /** From the draft to the first day: work can be recorded and money spent now. */
    public List<Event> beginning() {
        List<Event> events = new ArrayList<>();
        events.add(registered());
        goals.forEach(
                goal -> events.add(new GoalDefined(id, goal, "Pöördujate arv kasvab", GoalKind.OUTPUT, indicator())));
        events.add(new OriginalBudgetSet(
                id,
                IntStream.range(0, LINES)
                        .mapToObj(i -> new OriginalBudgetSet.Line(
                                lines.get(i), "R" + i, "Eelarverida " + i, start.getYear() + i % 2, euros(40_000)))
                        .toList()));
        IntStream.range(0, ACTIVITIES).mapToObj(this::planned).forEach(events::add);
        events.add(new ProjectSubmitted(id));
        events.add(new ProjectApproved(id, 1, 1));
        events.add(new ProjectStarted(id, start));
        return events;
    }

    /** Two years of work and money, as far as they have come. */
    public List<Event> work() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            events.add(recorded(i));
            if (i % (RECORDS / COMMITMENTS) == 1) {
                events.add(committed(i / (RECORDS / COMMITMENTS)));
            }
            if (i % (RECORDS / EXPENDITURES) == 2) {
                events.add(spent(i / (RECORDS / EXPENDITURES)));
            }
            if (i % (RECORDS / VALUES) == 0) {
                events.add(value(i / (RECORDS / VALUES)));
            }
        }
        return events;
    }

    /** Any amount of further work, with spending on every fifth day. */
    public List<Event> moreWork(int from, int count) {
        return IntStream.range(from, from + count)
                .<Event>mapToObj(i -> i % 5 == 4 ? spent(i) : recorded(i))
                .toList();
    }

    /** Everything done, everything closed. */
    public List<Event> ending() {
        Stream<Event> completed = activities.stream()
                .map(activity -> new ActivityCompleted(
                        id, activity, end, "Koolitused peetud, materjalid jagatud", List.of(proof()), null));
        return Stream.concat(
                        completed,
                        Stream.of(
                                new ProjectFinalised(id, end),
                                new ProjectClosed(id, "Lõpparuanne " + number, List.of())))
                .toList();
    }

    /** Work that its service head can record now, one of many alike. */
    public RecordActivity recordNow(int i) {
        ActivityRecorded like = recorded(i);
        return new RecordActivity(
                id,
                like.activityId(),
                like.recordId(),
                start.plusDays(i % DAYS_PAST),
                like.description(),
                HALF,
                like.hours(),
                like.participants(),
                null,
                null);
    }

    /** Work on a day between start and end, one of many alike. */
    public ActivityRecorded recorded(int i) {
        return new ActivityRecorded(
                id,
                activities.get(i % ACTIVITIES),
                RecordId.random(),
                day(i, RECORDS),
                WORK + " nr " + i,
                10 + 80 * (i % RECORDS) / RECORDS,
                BigDecimal.valueOf(15 + i % 50, 1),
                5 + i % 20,
                i % 8 == 0 ? List.of(proof()) : List.of(),
                null);
    }

    private ProjectRegistered registered() {
        return new ProjectRegistered(
                id,
                "P-" + number,
                "Piirkondliku nõustamise arendamine " + number,
                "Inimesed saavad nõu kodu lähedal ja õigel ajal; teenus on igas piirkonnas ühtlase kvaliteediga.",
                start,
                end,
                "Euroopa Sotsiaalfond",
                true,
                List.of(),
                People.POST,
                start,
                end,
                AccessClass.PUBLIC,
                null,
                null,
                Money.EUR);
    }

    private PlannedActivityAdded planned(int i) {
        return new PlannedActivityAdded(
                id,
                activities.get(i),
                "T" + i,
                "Tegevus " + i + ": koolitused ja juhendmaterjal",
                start,
                end,
                People.POST,
                Region.of("POHJA"),
                euros(20_000),
                lines.get(i % LINES),
                null,
                "Kümme koolitust, juhend ja kokkuvõte",
                false);
    }

    private FundsCommitted committed(int i) {
        return new FundsCommitted(
                id,
                commitments.get(i),
                lines.get(i % LINES),
                euros(4_000),
                day(i, COMMITMENTS),
                "OÜ Koolitaja",
                "L-" + i);
    }

    private ExpenditureRecorded spent(int i) {
        return new ExpenditureRecorded(
                id,
                EntryId.random(),
                lines.get(i % LINES),
                euros(1_500 + i),
                day(i, EXPENDITURES),
                "ARVE-" + i,
                null,
                euros(0),
                activities.get(i % ACTIVITIES));
    }

    private IndicatorValueRecorded value(int i) {
        LocalDate from = day(i, VALUES);
        return new IndicatorValueRecorded(
                id, goals.get(i % 2), from, from.plusDays(30), BigDecimal.valueOf(100L + i), "Kvartaliaruanne");
    }

    private Indicator indicator() {
        return new Indicator(
                "Nõustatute arv", Indicator.Measure.UNIT, BigDecimal.valueOf(100), BigDecimal.valueOf(400), end);
    }

    private LocalDate day(int i, int of) {
        return start.plusDays(365L * RUNNING_YEARS * (i % of) / of);
    }

    private static Evidence proof() {
        return new Evidence("Osalejate nimekiri", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    }

    private static Money euros(long amount) {
        return Money.of(BigDecimal.valueOf(amount), Money.EUR);
    }

    private static <T> List<T> make(int count, Supplier<T> maker) {
        return Stream.generate(maker).limit(count).toList();
    }
}

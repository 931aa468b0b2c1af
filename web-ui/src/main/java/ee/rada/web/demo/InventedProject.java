package ee.rada.web.demo;

import ee.rada.kernel.Command;
import ee.rada.kernel.Money;
import ee.rada.kernel.Region;
import ee.rada.kernel.budgets.BudgetCommand.CommitFunds;
import ee.rada.kernel.budgets.BudgetCommand.RecordExpenditure;
import ee.rada.kernel.budgets.BudgetCommand.SetOriginalBudget;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.Evidence;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.GoalKind;
import ee.rada.kernel.projects.Indicator;
import ee.rada.kernel.projects.LinkType;
import ee.rada.kernel.projects.ProjectCommand.AddPlannedActivity;
import ee.rada.kernel.projects.ProjectCommand.ApproveProject;
import ee.rada.kernel.projects.ProjectCommand.CloseProject;
import ee.rada.kernel.projects.ProjectCommand.CompleteActivity;
import ee.rada.kernel.projects.ProjectCommand.DefineGoal;
import ee.rada.kernel.projects.ProjectCommand.FinaliseProject;
import ee.rada.kernel.projects.ProjectCommand.LinkActivities;
import ee.rada.kernel.projects.ProjectCommand.NameStakeholder;
import ee.rada.kernel.projects.ProjectCommand.RecordActivity;
import ee.rada.kernel.projects.ProjectCommand.RecordIndicatorValue;
import ee.rada.kernel.projects.ProjectCommand.RecordStakeholderInvolved;
import ee.rada.kernel.projects.ProjectCommand.RegisterProject;
import ee.rada.kernel.projects.ProjectCommand.StartProject;
import ee.rada.kernel.projects.ProjectCommand.SubmitProjectForApproval;
import ee.rada.kernel.projects.ProjectCommand.SuspendProject;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.RecordId;
import ee.rada.kernel.projects.StakeholderId;
import ee.rada.web.demo.Scenario.Ending;
import ee.rada.web.demo.Scenario.Work;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Plays one scenario from its first day to today. The same day always gives the same steps. */
final class InventedProject {

    private static final String HEAD = "juht";
    private static final String FINANCE = "finants";
    private static final int DAYS_BETWEEN_RECORDS = 17;

    private final Scenario scenario;
    private final LocalDate start;
    private final LocalDate end;
    private final LocalDate today;
    private final String proof;
    private final List<Step> steps = new ArrayList<>();

    /**
     * Nothing is played yet.
     *
     * @param yearStart the first day of the invented year
     * @param proof the SHA-256 of the file that serves as evidence
     */
    InventedProject(Scenario scenario, LocalDate yearStart, LocalDate today, String proof) {
        this.scenario = scenario;
        this.start = yearStart.plusMonths(scenario.firstMonth());
        this.end = start.plusMonths(scenario.months()).minusDays(1);
        this.today = today;
        this.proof = proof;
    }

    List<Step> steps() {
        plan();
        if (scenario.ending() != Ending.DRAFT) {
            step(start.minusDays(8), HEAD, new SubmitProjectForApproval(project()));
        }
        if (scenario.ending().compareTo(Ending.APPROVED) >= 0) {
            step(start.minusDays(5), "talitus", new ApproveProject(project()));
        }
        if (scenario.ending().compareTo(Ending.RUNNING) >= 0) {
            run();
        }
        return steps;
    }

    ProjectId project() {
        return new ProjectId(id("project"));
    }

    LineId line(String code, int year) {
        return new LineId(id("line/" + code + "/" + year));
    }

    /** What a line may cost in one calendar year: its share by months. */
    Money amount(Scenario.Line line, int year) {
        long inYear = start.datesUntil(end.plusDays(1), Period.ofMonths(1))
                .filter(month -> month.getYear() == year)
                .count();
        return new Money(line.euros() * 100L * inYear / scenario.months() / 10_000 * 10_000, Money.EUR);
    }

    private void plan() {
        LocalDate day = start.minusDays(20);
        step(
                day,
                HEAD,
                new RegisterProject(
                        project(),
                        scenario.code(),
                        scenario.title(),
                        scenario.aim(),
                        start,
                        end,
                        scenario.funder(),
                        false,
                        null,
                        null,
                        null,
                        null,
                        null));
        for (Scenario.Target target : scenario.targets()) {
            var indicator = new Indicator(
                    target.title(),
                    target.unit().equals("protsenti") ? Indicator.Measure.PERCENTAGE : Indicator.Measure.UNIT,
                    BigDecimal.valueOf(target.baseline()),
                    BigDecimal.valueOf(target.target()),
                    end);
            step(day, HEAD, new DefineGoal(project(), goal(target), target.title(), GoalKind.OUTPUT, indicator));
        }
        step(day, HEAD, new SetOriginalBudget(project(), lines()));
        for (Work work : scenario.works()) {
            step(
                    day,
                    HEAD,
                    new AddPlannedActivity(
                            project(),
                            activity(work),
                            work.code(),
                            work.title(),
                            from(work),
                            until(work),
                            null,
                            work.region(),
                            Money.euros(work.euros() + ".00"),
                            line(work.line(), from(work).getYear()),
                            null,
                            work.output(),
                            false));
        }
        var works = scenario.works();
        for (int i = 1; i < works.size(); i++) {
            if (from(works.get(i)).isAfter(until(works.get(i - 1)))) {
                step(
                        day,
                        HEAD,
                        new LinkActivities(
                                project(), activity(works.get(i - 1)), activity(works.get(i)), LinkType.FS, 0));
            }
        }
        for (String name : scenario.stakeholders()) {
            step(day, HEAD, new NameStakeholder(project(), stakeholder(name), name, "Osaleb tegevustes", end));
        }
    }

    private List<SetOriginalBudget.Line> lines() {
        var lines = new ArrayList<SetOriginalBudget.Line>();
        for (Scenario.Line line : scenario.lines()) {
            for (int year = start.getYear(); year <= end.getYear(); year++) {
                Money amount = amount(line, year);
                if (amount.isPositive()) {
                    lines.add(new SetOriginalBudget.Line(
                            line(line.code(), year), line.code(), line.title(), year, amount));
                }
            }
        }
        return lines;
    }

    private void run() {
        step(start, HEAD, new StartProject(project(), start));
        scenario.works().forEach(this::work);
        scenario.lines().forEach(this::spend);
        for (String name : scenario.stakeholders()) {
            happened(
                    start.plusDays(40),
                    HEAD,
                    new RecordStakeholderInvolved(
                            project(),
                            stakeholder(name),
                            start.plusDays(40),
                            "Kohtumine, kus lepiti kokku ühised sammud."));
        }
        scenario.targets().forEach(this::measure);
        if (scenario.ending() == Ending.SUSPENDED) {
            LocalDate day = today.minusDays(20);
            happened(day, HEAD, new SuspendProject(project(), "Partnerite töökorraldus muutub; jätkame sügisel.", day));
        }
        if (scenario.ending() == Ending.CLOSED && end.plusDays(20).isBefore(today)) {
            step(end.plusDays(2), HEAD, new FinaliseProject(project(), end));
            step(end.plusDays(20), HEAD, new CloseProject(project(), "Lõpparuanne 2.1-7/" + scenario.code(), null));
        }
    }

    private void work(Work work) {
        LocalDate from = from(work);
        long days = ChronoUnit.DAYS.between(from, until(work)) + 1;
        int reached = 0;
        int number = 0;
        for (LocalDate day = from.plusDays(9); day.isBefore(until(work)); day = day.plusDays(DAYS_BETWEEN_RECORDS)) {
            if (work.notes().isEmpty() || !works(day)) {
                return;
            }
            long done = (ChronoUnit.DAYS.between(from, day) + 1) * work.pace() / days;
            reached = Math.clamp(done, reached, 95);
            step(
                    day,
                    person(work.region()),
                    new RecordActivity(
                            project(),
                            activity(work),
                            new RecordId(id("record/" + work.code() + "/" + number)),
                            day,
                            work.notes().get(number % work.notes().size()) + ".",
                            reached,
                            BigDecimal.valueOf(4 + number % 5),
                            number % 3 == 1 ? 8 + number : null,
                            number == 0 ? List.of(evidence()) : null,
                            null));
            number++;
        }
        boolean finished = work.pace() >= 100 && number > 0 && works(until(work));
        if (finished) {
            step(
                    until(work),
                    head(work.region()),
                    new CompleteActivity(
                            project(),
                            activity(work),
                            until(work),
                            work.output() + " on valmis.",
                            List.of(evidence()),
                            null));
        }
    }

    /** Each month a ninth part of what the line has for the year is spent, every third month against a contract. */
    private void spend(Scenario.Line line) {
        int number = 0;
        for (LocalDate day = start.plusDays(24); day.isBefore(end) && works(day); day = day.plusMonths(1)) {
            Money year = amount(line, day.getYear());
            long months = Math.max(1, scenario.months());
            var amount = new Money(year.cents() * (60 + number * 7 % 31) / 100 / months + number * 137L, Money.EUR);
            LineId lineId = line(line.code(), day.getYear());
            boolean fits = amount.isPositive() && amount.cents() * 2 < year.cents();
            if (fits) {
                EntryId contract = new EntryId(id("contract/" + line.code() + "/" + number));
                boolean byContract = number % 3 == 0 && scenario.ending() != Ending.CLOSED;
                if (byContract) {
                    var promised = new Money(amount.cents() + amount.cents() / 4, Money.EUR);
                    step(
                            day.minusDays(12),
                            FINANCE,
                            new CommitFunds(
                                    project(),
                                    contract,
                                    lineId,
                                    promised,
                                    day.minusDays(12),
                                    "Näidis OÜ",
                                    "Leping 7.2-4/" + scenario.code() + "-" + number));
                }
                step(
                        day,
                        FINANCE,
                        new RecordExpenditure(
                                project(),
                                new EntryId(id("entry/" + line.code() + "/" + number)),
                                lineId,
                                amount,
                                day,
                                "Arve " + day.getYear() + "-" + (100 + number),
                                byContract ? contract : null,
                                null));
            }
            number++;
        }
    }

    private void measure(Scenario.Target target) {
        for (LocalDate day = start.plusMonths(2); day.isBefore(end) && works(day); day = day.plusMonths(2)) {
            long passed = ChronoUnit.DAYS.between(start, day) * 100 / ChronoUnit.DAYS.between(start, end);
            long value = target.baseline() + (target.target() - target.baseline()) * passed * target.reached() / 10_000;
            step(
                    day,
                    HEAD,
                    new RecordIndicatorValue(
                            project(),
                            goal(target),
                            day.minusMonths(2),
                            day,
                            BigDecimal.valueOf(value),
                            "Projekti arvestus"));
        }
    }

    /** Whether the project is still worked on that day. */
    private boolean works(LocalDate day) {
        LocalDate last = scenario.ending() == Ending.SUSPENDED ? today.minusDays(21) : today.minusDays(1);
        return !day.isAfter(last);
    }

    private void happened(LocalDate day, String username, Command command) {
        if (!day.isAfter(today)) {
            step(day, username, command);
        }
    }

    private void step(LocalDate on, String username, Command command) {
        steps.add(new Step(on, username, command));
    }

    private LocalDate from(Work work) {
        return start.plusMonths(work.fromMonth()).plusDays(work.fromMonth() == 0 ? 0 : 4);
    }

    private LocalDate until(Work work) {
        LocalDate planned = start.plusMonths(work.toMonth()).plusDays(19);
        return planned.isAfter(end) ? end : planned;
    }

    private Evidence evidence() {
        return new Evidence("Protokoll (näidis)", proof);
    }

    private ActivityId activity(Work work) {
        return new ActivityId(id("activity/" + work.code()));
    }

    private GoalId goal(Scenario.Target target) {
        return new GoalId(id("goal/" + target.title()));
    }

    private StakeholderId stakeholder(String name) {
        return new StakeholderId(id("stakeholder/" + name));
    }

    UUID id(String of) {
        return UUID.nameUUIDFromBytes(
                ("rada/invented/" + start + "/" + scenario.code() + "/" + of).getBytes(StandardCharsets.UTF_8));
    }

    private static String person(Region region) {
        return switch (region) {
            case POHJA -> "tootaja";
            case LOUNA -> "louna";
            case IDA -> "ida";
            case LAANE -> "laane";
            case REMOTE -> "noustaja";
            case ALL -> HEAD;
        };
    }

    private static String head(Region region) {
        return switch (region) {
            case POHJA -> "pohja";
            case REMOTE -> "kaug";
            default -> person(region);
        };
    }
}

package ee.rada.web.demo;

import ee.rada.kernel.Command;
import ee.rada.kernel.Money;
import ee.rada.kernel.Region;
import ee.rada.kernel.budgets.BudgetCommand.CommitFunds;
import ee.rada.kernel.budgets.BudgetCommand.RecordExpenditure;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.projects.Evidence;
import ee.rada.kernel.projects.ProjectCommand.CloseProject;
import ee.rada.kernel.projects.ProjectCommand.CompleteActivity;
import ee.rada.kernel.projects.ProjectCommand.FinaliseProject;
import ee.rada.kernel.projects.ProjectCommand.RecordActivity;
import ee.rada.kernel.projects.ProjectCommand.RecordIndicatorValue;
import ee.rada.kernel.projects.ProjectCommand.RecordStakeholderInvolved;
import ee.rada.kernel.projects.ProjectCommand.StartProject;
import ee.rada.kernel.projects.ProjectCommand.SuspendProject;
import ee.rada.kernel.projects.RecordId;
import ee.rada.web.demo.Scenario.Ending;
import ee.rada.web.demo.Scenario.Work;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Works on an invented project from its first day to today: records, completed activities, money, goals, and its end. */
final class Working {

    private static final String HEAD = Planning.HEAD;
    private static final String FINANCE = "finants";
    private static final int DAYS_BETWEEN_RECORDS = 17;

    private final InventedProject it;
    private final LocalDate today;
    private final String proof;
    private final List<Step> steps = new ArrayList<>();

    /**
     * Nothing is done yet.
     *
     * @param proof the SHA-256 of the file that serves as evidence
     */
    Working(InventedProject project, LocalDate today, String proof) {
        this.it = project;
        this.today = today;
        this.proof = proof;
    }

    List<Step> steps() {
        if (it.scenario().ending().compareTo(Ending.RUNNING) >= 0) {
            run();
        }
        return steps;
    }

    private void run() {
        step(it.start(), HEAD, new StartProject(it.project(), it.start()));
        it.scenario().works().forEach(this::work);
        it.scenario().lines().forEach(this::spend);
        for (String name : it.scenario().stakeholders()) {
            happened(
                    it.start().plusDays(40),
                    HEAD,
                    new RecordStakeholderInvolved(
                            it.project(),
                            it.stakeholder(name),
                            it.start().plusDays(40),
                            "Kohtumine, kus lepiti kokku ühised sammud."));
        }
        it.scenario().targets().forEach(this::measure);
        if (it.scenario().ending() == Ending.SUSPENDED) {
            LocalDate day = today.minusDays(20);
            happened(
                    day,
                    HEAD,
                    new SuspendProject(it.project(), "Partnerite töökorraldus muutub; jätkame sügisel.", day));
        }
        if (it.scenario().ending() == Ending.CLOSED && it.end().plusDays(20).isBefore(today)) {
            step(it.end().plusDays(2), HEAD, new FinaliseProject(it.project(), it.end()));
            step(
                    it.end().plusDays(20),
                    HEAD,
                    new CloseProject(
                            it.project(), "Lõpparuanne 2.1-7/" + it.scenario().code(), null));
        }
    }

    private void work(Work work) {
        LocalDate from = it.from(work);
        long days = ChronoUnit.DAYS.between(from, it.until(work)) + 1;
        int reached = 0;
        int number = 0;
        for (LocalDate day = from.plusDays(9); day.isBefore(it.until(work)); day = day.plusDays(DAYS_BETWEEN_RECORDS)) {
            if (work.notes().isEmpty() || !works(day)) {
                return;
            }
            long done = (ChronoUnit.DAYS.between(from, day) + 1) * work.pace() / days;
            reached = Math.clamp(done, reached, 95);
            step(
                    day,
                    person(work.region()),
                    new RecordActivity(
                            it.project(),
                            it.activity(work),
                            new RecordId(it.id("record/" + work.code() + "/" + number)),
                            day,
                            work.notes().get(number % work.notes().size()) + ".",
                            reached,
                            BigDecimal.valueOf(4 + number % 5),
                            number % 3 == 1 ? 8 + number : null,
                            number == 0 ? List.of(evidence()) : null,
                            null));
            number++;
        }
        boolean finished = work.pace() >= 100 && number > 0 && works(it.until(work));
        if (finished) {
            step(
                    it.until(work),
                    head(work.region()),
                    new CompleteActivity(
                            it.project(),
                            it.activity(work),
                            it.until(work),
                            work.output() + " on valmis.",
                            List.of(evidence()),
                            null));
        }
    }

    /** Each month a ninth part of what the line has for the year is spent, every third month against a contract. */
    private void spend(Scenario.Line line) {
        int number = 0;
        for (LocalDate day = it.start().plusDays(24); day.isBefore(it.end()) && works(day); day = day.plusMonths(1)) {
            Money year = it.amount(line, day.getYear());
            long months = Math.max(1, it.scenario().months());
            var amount = new Money(year.cents() * (60 + number * 7 % 31) / 100 / months + number * 137L, Money.EUR);
            LineId lineId = it.line(line.code(), day.getYear());
            boolean fits = amount.isPositive() && amount.cents() * 2 < year.cents();
            if (fits) {
                EntryId contract = new EntryId(it.id("contract/" + line.code() + "/" + number));
                boolean byContract = number % 3 == 0 && it.scenario().ending() != Ending.CLOSED;
                if (byContract) {
                    var promised = new Money(amount.cents() + amount.cents() / 4, Money.EUR);
                    step(
                            day.minusDays(12),
                            FINANCE,
                            new CommitFunds(
                                    it.project(),
                                    contract,
                                    lineId,
                                    promised,
                                    day.minusDays(12),
                                    "Näidis OÜ",
                                    "Leping 7.2-4/" + it.scenario().code() + "-" + number));
                }
                step(
                        day,
                        FINANCE,
                        new RecordExpenditure(
                                it.project(),
                                new EntryId(it.id("entry/" + line.code() + "/" + number)),
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
        for (LocalDate day = it.start().plusMonths(2); day.isBefore(it.end()) && works(day); day = day.plusMonths(2)) {
            long passed =
                    ChronoUnit.DAYS.between(it.start(), day) * 100 / ChronoUnit.DAYS.between(it.start(), it.end());
            long value = target.baseline() + (target.target() - target.baseline()) * passed * target.reached() / 10_000;
            step(
                    day,
                    HEAD,
                    new RecordIndicatorValue(
                            it.project(),
                            it.goal(target),
                            day.minusMonths(2),
                            day,
                            BigDecimal.valueOf(value),
                            "Projekti arvestus"));
        }
    }

    /** Whether the project is still worked on that day. */
    private boolean works(LocalDate day) {
        LocalDate last = it.scenario().ending() == Ending.SUSPENDED ? today.minusDays(21) : today.minusDays(1);
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

    private Evidence evidence() {
        return new Evidence("Protokoll (näidis)", proof);
    }

    private static String person(Region region) {
        return switch (region.code()) {
            case "POHJA" -> "tootaja";
            case "LOUNA" -> "louna";
            case "IDA" -> "ida";
            case "LAANE" -> "laane";
            case "REMOTE" -> "noustaja";
            default -> HEAD;
        };
    }

    private static String head(Region region) {
        return switch (region.code()) {
            case "POHJA" -> "pohja";
            case "REMOTE" -> "kaug";
            default -> person(region);
        };
    }
}

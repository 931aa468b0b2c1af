package ee.rada.web.demo;

import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.StakeholderId;
import ee.rada.web.demo.Scenario.Work;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;

/** Which things an invented project is made of, when they are and what they may cost. The same day always gives the same ids. */
record InventedProject(Scenario scenario, LocalDate start, LocalDate end) {

    /** The scenario, laid into the year that begins on {@code yearStart}. */
    static InventedProject of(Scenario scenario, LocalDate yearStart) {
        LocalDate start = yearStart.plusMonths(scenario.firstMonth());
        return new InventedProject(
                scenario, start, start.plusMonths(scenario.months()).minusDays(1));
    }

    ProjectId project() {
        return new ProjectId(id("project"));
    }

    LineId line(String code, int year) {
        return new LineId(id("line/" + code + "/" + year));
    }

    ActivityId activity(Work work) {
        return new ActivityId(id("activity/" + work.code()));
    }

    GoalId goal(Scenario.Target target) {
        return new GoalId(id("goal/" + target.title()));
    }

    StakeholderId stakeholder(String name) {
        return new StakeholderId(id("stakeholder/" + name));
    }

    /** What a line may cost in one calendar year: its share by months. */
    Money amount(Scenario.Line line, int year) {
        long inYear = start.datesUntil(end.plusDays(1), Period.ofMonths(1))
                .filter(month -> month.getYear() == year)
                .count();
        return new Money(line.euros() * 100L * inYear / scenario.months() / 10_000 * 10_000, Money.EUR);
    }

    LocalDate from(Work work) {
        return start.plusMonths(work.fromMonth()).plusDays(work.fromMonth() == 0 ? 0 : 4);
    }

    LocalDate until(Work work) {
        LocalDate planned = start.plusMonths(work.toMonth()).plusDays(19);
        return planned.isAfter(end) ? end : planned;
    }

    UUID id(String of) {
        return UUID.nameUUIDFromBytes(
                ("rada/invented/" + start + "/" + scenario.code() + "/" + of).getBytes(StandardCharsets.UTF_8));
    }
}

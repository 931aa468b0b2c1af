package ee.rada.web.demo;

import ee.rada.kernel.Command;
import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.BudgetCommand.SetOriginalBudget;
import ee.rada.kernel.projects.GoalKind;
import ee.rada.kernel.projects.Indicator;
import ee.rada.kernel.projects.LinkType;
import ee.rada.kernel.projects.ProjectCommand.AddPlannedActivity;
import ee.rada.kernel.projects.ProjectCommand.ApproveProject;
import ee.rada.kernel.projects.ProjectCommand.DefineGoal;
import ee.rada.kernel.projects.ProjectCommand.LinkActivities;
import ee.rada.kernel.projects.ProjectCommand.NameStakeholder;
import ee.rada.kernel.projects.ProjectCommand.RegisterProject;
import ee.rada.kernel.projects.ProjectCommand.SubmitProjectForApproval;
import ee.rada.web.demo.Scenario.Ending;
import ee.rada.web.demo.Scenario.Work;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Plans an invented project, and has it approved where its ending says so. */
final class Planning {

    static final String HEAD = "juht";

    private final InventedProject it;
    private final List<Step> steps = new ArrayList<>();

    Planning(InventedProject project) {
        this.it = project;
    }

    List<Step> steps() {
        plan();
        if (it.scenario().ending() != Ending.DRAFT) {
            step(it.start().minusDays(8), HEAD, new SubmitProjectForApproval(it.project()));
        }
        if (it.scenario().ending().compareTo(Ending.APPROVED) >= 0) {
            step(it.start().minusDays(5), "talitus", new ApproveProject(it.project()));
        }
        return steps;
    }

    private void plan() {
        LocalDate day = it.start().minusDays(20);
        step(
                day,
                HEAD,
                new RegisterProject(
                        it.project(),
                        it.scenario().code(),
                        it.scenario().title(),
                        it.scenario().aim(),
                        it.start(),
                        it.end(),
                        it.scenario().funder(),
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        for (Scenario.Target target : it.scenario().targets()) {
            var indicator = new Indicator(
                    target.title(),
                    target.unit().equals("protsenti") ? Indicator.Measure.PERCENTAGE : Indicator.Measure.UNIT,
                    BigDecimal.valueOf(target.baseline()),
                    BigDecimal.valueOf(target.target()),
                    it.end());
            step(day, HEAD, new DefineGoal(it.project(), it.goal(target), target.title(), GoalKind.OUTPUT, indicator));
        }
        step(day, HEAD, new SetOriginalBudget(it.project(), lines()));
        for (Work work : it.scenario().works()) {
            step(
                    day,
                    HEAD,
                    new AddPlannedActivity(
                            it.project(),
                            it.activity(work),
                            work.code(),
                            work.title(),
                            it.from(work),
                            it.until(work),
                            null,
                            work.region(),
                            Money.euros(work.euros() + ".00"),
                            it.line(work.line(), it.from(work).getYear()),
                            null,
                            work.output(),
                            false));
        }
        var works = it.scenario().works();
        for (int i = 1; i < works.size(); i++) {
            if (it.from(works.get(i)).isAfter(it.until(works.get(i - 1)))) {
                step(
                        day,
                        HEAD,
                        new LinkActivities(
                                it.project(),
                                it.activity(works.get(i - 1)),
                                it.activity(works.get(i)),
                                LinkType.FS,
                                0));
            }
        }
        for (String name : it.scenario().stakeholders()) {
            step(
                    day,
                    HEAD,
                    new NameStakeholder(it.project(), it.stakeholder(name), name, "Osaleb tegevustes", it.end()));
        }
    }

    private List<SetOriginalBudget.Line> lines() {
        var lines = new ArrayList<SetOriginalBudget.Line>();
        for (Scenario.Line line : it.scenario().lines()) {
            for (int year = it.start().getYear(); year <= it.end().getYear(); year++) {
                Money amount = it.amount(line, year);
                if (amount.isPositive()) {
                    lines.add(new SetOriginalBudget.Line(
                            it.line(line.code(), year), line.code(), line.title(), year, amount));
                }
            }
        }
        return lines;
    }

    private void step(LocalDate on, String username, Command command) {
        steps.add(new Step(on, username, command));
    }
}

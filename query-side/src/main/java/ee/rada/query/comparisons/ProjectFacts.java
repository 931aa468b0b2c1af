package ee.rada.query.comparisons;

import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.posts.PostId;
import ee.rada.query.Total;
import ee.rada.query.budgets.GetBudget;
import ee.rada.query.comparisons.Facts.Notes;
import ee.rada.query.comparisons.Subject.Kind;
import ee.rada.query.projects.ActivityState;
import ee.rada.query.projects.GetPlan;
import ee.rada.query.projects.GetProject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes down the facts of a project from the answers about it at one moment. */
public final class ProjectFacts {

    private final Facts facts = Facts.none();

    private ProjectFacts() {}

    public static Facts of(GetProject.Answer project, GetPlan.Answer plan, GetBudget.Answer budget) {
        var taken = new ProjectFacts();
        taken.project(project);
        project.goals().forEach(taken::goal);
        taken.activities(plan.activities());
        project.stakeholders().forEach(taken::stakeholder);
        budget.lines().forEach(taken::line);
        budget.total().forEach(taken::total);
        taken.earned(budget.evm());
        return taken.facts;
    }

    private void project(GetProject.Answer project) {
        var confirmation = project.planConfirmation();
        var confirmed = confirmation == null ? null : confirmation.last();
        facts.with(
                new Subject(Kind.PROJECT, project.projectId().value().toString(), project.number(), project.title()),
                new Notes()
                        .choice("state", project.state())
                        .text("stateReason", project.stateReason())
                        .text("code", project.code())
                        .text("title", project.title())
                        .text("aim", project.aim())
                        .day("periodStart", project.periodStart())
                        .day("periodEnd", project.periodEnd())
                        .day("actualStart", project.actualStart())
                        .day("actualEnd", project.actualEnd())
                        .text("funder", project.funder())
                        .flag("funderConsent", project.funderConsent())
                        .text(
                                "participants",
                                project.participants().stream()
                                        .map(one -> one.name())
                                        .collect(Collectors.joining(", ")))
                        .named("owner", named(project.ownerPostId(), PostId::value, project.ownerPost()))
                        .day("eligibilityStart", project.eligibilityStart())
                        .day("eligibilityEnd", project.eligibilityEnd())
                        .choice("accessClass", project.accessClass())
                        .text("accessBasis", project.accessBasis())
                        .day("accessUntil", project.accessUntil())
                        .text("identifier", project.identifier())
                        .text("finalReportDocId", project.finalReportDocId())
                        .number("percentComplete", project.percentComplete())
                        .number("planVersion", project.planVersion())
                        .number("budgetVersion", project.budgetVersion())
                        .day("planConfirmedOn", confirmed == null ? null : confirmed.asOf()));
    }

    private void goal(GetProject.Goal goal) {
        var indicator = goal.indicator();
        facts.with(
                new Subject(Kind.GOAL, goal.goalId().value().toString(), "", goal.title()),
                new Notes()
                        .text("title", goal.title())
                        .choice("kind", goal.kind())
                        .text("indicator", indicator.title())
                        .choice("measure", indicator.measure())
                        .number("baseline", indicator.baseline())
                        .number("target", indicator.target())
                        .day("targetDate", indicator.targetDate())
                        .number("lastValue", goal.lastValue())
                        .day("lastValueOn", goal.lastValueOn()));
    }

    /** A cancelled one is off the plan. */
    private void activities(List<GetPlan.Activity> activities) {
        Map<UUID, String> codes = activities.stream()
                .collect(Collectors.toMap(one -> one.activityId().value(), GetPlan.Activity::code));
        activities.stream()
                .filter(one -> one.state() != ActivityState.CANCELLED)
                .forEach(one -> activity(one, codes));
    }

    private void activity(GetPlan.Activity activity, Map<UUID, String> codes) {
        facts.with(
                new Subject(Kind.ACTIVITY, activity.activityId().value().toString(), activity.code(), activity.title()),
                new Notes()
                        .text("code", activity.code())
                        .text("title", activity.title())
                        .day("start", activity.start())
                        .day("end", activity.end())
                        .named(
                                "responsible",
                                named(activity.responsiblePostId(), PostId::value, activity.responsiblePost()))
                        .text("region", activity.region().code())
                        .money("plannedCost", activity.plannedCost())
                        .named("budgetLine", named(activity.budgetLineId(), LineId::value, activity.budgetLineCode()))
                        .number("weight", activity.weight())
                        .text("expectedOutput", activity.expectedOutput())
                        .flag("milestone", activity.milestone())
                        .text(
                                "predecessors",
                                activity.predecessors().stream()
                                        .map(link -> predecessor(link, codes))
                                        .sorted()
                                        .collect(Collectors.joining(", ")))
                        .choice("state", activity.state())
                        .number("percentComplete", activity.percentComplete())
                        .day("actualStart", activity.actualStart())
                        .day("actualEnd", activity.actualEnd())
                        .text("output", activity.output())
                        .flag("late", activity.late() || activity.notStartedLate()));
    }

    private static String predecessor(GetPlan.Link link, Map<UUID, String> codes) {
        String lag = link.lagDays() == 0 ? "" : " %+d".formatted(link.lagDays());
        return codes.getOrDefault(link.activityId().value(), "?") + " " + link.type() + lag;
    }

    private void stakeholder(GetProject.Stakeholder stakeholder) {
        facts.with(
                new Subject(
                        Kind.STAKEHOLDER, stakeholder.stakeholderId().value().toString(), "", stakeholder.name()),
                new Notes()
                        .text("name", stakeholder.name())
                        .text("need", stakeholder.need())
                        .day("byWhen", stakeholder.byWhen())
                        .number("involvements", stakeholder.involvements().size())
                        .flag("late", stakeholder.late()));
    }

    private void line(GetBudget.Line line) {
        facts.with(
                new Subject(Kind.LINE, line.lineId().value().toString(), line.code(), line.title() + " " + line.year()),
                line.closed(),
                new Notes()
                        .text("code", line.code())
                        .text("title", line.title())
                        .number("year", line.year())
                        .day("periodStart", line.periodStart())
                        .day("periodEnd", line.periodEnd())
                        .money("original", line.original())
                        .money("current", line.current())
                        .money("committed", line.committed())
                        .money("spent", line.spent())
                        .money("available", line.available())
                        .flag("closed", line.closed()));
    }

    private void total(Total total) {
        facts.with(
                new Subject(Kind.TOTAL, total.currency(), "", total.currency()),
                new Notes()
                        .money("original", total.original())
                        .money("current", total.current())
                        .money("committed", total.committed())
                        .money("spent", total.spent())
                        .money("available", total.available())
                        .money("received", total.received()));
    }

    private void earned(GetBudget.Earned earned) {
        facts.with(
                new Subject(Kind.EARNED_VALUE, "", "", ""),
                new Notes()
                        .money("bac", earned.bac())
                        .money("pv", earned.pv())
                        .money("ev", earned.ev())
                        .money("ac", earned.ac())
                        .number("cpi", earned.cpi())
                        .number("spi", earned.spi())
                        .money("eac", earned.eac()));
    }

    private static <I> @Nullable Named named(@Nullable I id, Function<I, UUID> value, @Nullable String name) {
        return id == null ? null : new Named(value.apply(id), Objects.requireNonNullElse(name, "?"));
    }
}

package ee.rada.command.projects;

import static ee.rada.command.Guards.found;
import static ee.rada.command.Guards.fresh;
import static ee.rada.command.Guards.inCurrency;
import static ee.rada.command.Guards.inOrder;
import static ee.rada.command.Guards.notNegative;
import static ee.rada.command.projects.Projects.existing;
import static ee.rada.command.projects.Projects.or;

import ee.rada.command.Context;
import ee.rada.kernel.Codes;
import ee.rada.kernel.Money;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.PlannedWork;
import ee.rada.kernel.projects.ProjectCommand.AddPlannedActivity;
import ee.rada.kernel.projects.ProjectCommand.ChangeGoal;
import ee.rada.kernel.projects.ProjectCommand.ChangePlannedActivity;
import ee.rada.kernel.projects.ProjectCommand.ChangeProject;
import ee.rada.kernel.projects.ProjectCommand.DefineGoal;
import ee.rada.kernel.projects.ProjectCommand.LinkActivities;
import ee.rada.kernel.projects.ProjectCommand.NameStakeholder;
import ee.rada.kernel.projects.ProjectCommand.RemoveGoal;
import ee.rada.kernel.projects.ProjectCommand.RemovePlannedActivity;
import ee.rada.kernel.projects.ProjectEvent;
import ee.rada.kernel.projects.ProjectEvent.ActivitiesLinked;
import ee.rada.kernel.projects.ProjectEvent.GoalChanged;
import ee.rada.kernel.projects.ProjectEvent.GoalDefined;
import ee.rada.kernel.projects.ProjectEvent.GoalRemoved;
import ee.rada.kernel.projects.ProjectEvent.PlannedActivityAdded;
import ee.rada.kernel.projects.ProjectEvent.PlannedActivityChanged;
import ee.rada.kernel.projects.ProjectEvent.PlannedActivityRemoved;
import ee.rada.kernel.projects.ProjectEvent.ProjectChanged;
import ee.rada.kernel.projects.ProjectEvent.StakeholderNamed;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.ProjectStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a draft's plan is made. After the approval it changes by an applied proposal only. */
final class Planning {

    private Planning() {}

    static List<ProjectEvent> change(ProjectState state, ChangeProject c) {
        draft(state);
        Life life = state.life();
        inOrder(
                c.periodStart() == null ? life.start() : c.periodStart(),
                c.periodEnd() == null ? life.end() : c.periodEnd(),
                "/periodEnd");
        inOrder(
                c.eligibilityStart() == null ? life.eligibleFrom() : c.eligibilityStart(),
                c.eligibilityEnd() == null ? life.eligibleUntil() : c.eligibilityEnd(),
                "/eligibilityEnd");
        for (var activity : state.plan().activities().values()) {
            inside(activity.start(), c.periodStart(), null, "/periodStart");
            inside(activity.end(), null, c.periodEnd(), "/periodEnd");
        }
        var changed = new ProjectChanged(
                c.projectId(),
                c.code(),
                c.title(),
                c.aim(),
                c.periodStart(),
                c.periodEnd(),
                c.funder(),
                c.eligibilityStart(),
                c.eligibilityEnd());
        boolean nothing =
                changed.equals(new ProjectChanged(c.projectId(), null, null, null, null, null, null, null, null));
        return nothing ? List.of() : List.of(changed);
    }

    static List<ProjectEvent> define(ProjectState state, DefineGoal c) {
        draft(state);
        fresh(state.plan().goals().containsKey(c.goalId()), "/goalId");
        return List.of(new GoalDefined(c.projectId(), c.goalId(), c.title(), c.kind(), c.indicator()));
    }

    static List<ProjectEvent> change(ProjectState state, ChangeGoal c) {
        draft(state);
        found(state.plan().goals().get(c.goalId()), "/goalId");
        return List.of(new GoalChanged(c.projectId(), c.goalId(), c.title(), c.kind(), c.indicator()));
    }

    static List<ProjectEvent> remove(ProjectState state, RemoveGoal c) {
        draft(state);
        found(state.plan().goals().get(c.goalId()), "/goalId");
        return List.of(new GoalRemoved(c.projectId(), c.goalId()));
    }

    static List<ProjectEvent> add(ProjectState state, AddPlannedActivity c, Context context, ProjectBudget budget) {
        draft(state);
        fresh(state.plan().activities().containsKey(c.activityId()), "/activityId");
        check(state, c, context);
        line(c.projectId(), c.budgetLineId(), context, budget);
        return List.of(new PlannedActivityAdded(
                c.projectId(),
                c.activityId(),
                c.code(),
                c.title(),
                c.start(),
                c.end(),
                responsible(state, c.responsiblePostId(), context),
                c.region(),
                c.plannedCost(),
                c.budgetLineId(),
                c.weight(),
                c.expectedOutput(),
                c.milestone()));
    }

    static List<ProjectEvent> change(
            ProjectState state, ChangePlannedActivity c, Context context, ProjectBudget budget) {
        draft(state);
        found(state.plan().activities().get(c.activityId()), "/activityId");
        check(state, c, context);
        line(c.projectId(), c.budgetLineId(), context, budget);
        return List.of(new PlannedActivityChanged(
                c.projectId(),
                c.activityId(),
                c.code(),
                c.title(),
                c.start(),
                c.end(),
                responsible(state, c.responsiblePostId(), context),
                c.region(),
                c.plannedCost(),
                c.budgetLineId(),
                c.weight(),
                c.expectedOutput(),
                c.milestone()));
    }

    static List<ProjectEvent> remove(ProjectState state, RemovePlannedActivity c) {
        draft(state);
        found(state.plan().activities().get(c.activityId()), "/activityId");
        return List.of(new PlannedActivityRemoved(c.projectId(), c.activityId()));
    }

    static List<ProjectEvent> link(ProjectState state, LinkActivities c) {
        draft(state);
        Plan plan = state.plan();
        found(plan.activities().get(c.from()), "/from");
        found(plan.activities().get(c.to()), "/to");
        if (plan.links().stream().anyMatch(link -> same(link, c))) {
            return List.of();
        }
        if (plan.leads(c.to(), c.from())) {
            throw new Refusal(ProblemCode.DEPENDENCY_CYCLE).at("/to");
        }
        return List.of(new ActivitiesLinked(c.projectId(), c.from(), c.to(), c.type(), or(c.lagDays(), 0)));
    }

    static List<ProjectEvent> name(ProjectState state, NameStakeholder c) {
        Projects.require(
                state,
                ProjectStatus.DRAFT,
                ProjectStatus.SUBMITTED,
                ProjectStatus.APPROVED,
                ProjectStatus.IMPLEMENTATION);
        fresh(state.plan().stakeholders().contains(c.stakeholderId()), "/stakeholderId");
        return List.of(new StakeholderNamed(c.projectId(), c.stakeholderId(), c.name(), c.need(), c.byWhen()));
    }

    private static boolean same(Plan.Link link, LinkActivities c) {
        return link.from().equals(c.from()) && link.to().equals(c.to()) && link.type() == c.type();
    }

    private static void draft(ProjectState state) {
        Projects.require(state, ProjectStatus.DRAFT);
    }

    private static void check(ProjectState state, PlannedWork work, Context context) {
        days(state, work.start(), work.end());
        uniqueCode(state, work.activityId(), work.code());
        cost(state, work.plannedCost());
        existing(work.responsiblePostId(), "/responsiblePostId", context);
    }

    private static void cost(ProjectState state, Money planned) {
        notNegative(planned, "/plannedCost");
        inCurrency(planned, state.life().currency(), "/plannedCost");
    }

    /** {@code not-found}: a line is named after the budget that has it is set. */
    private static void line(ProjectId project, @Nullable LineId line, Context context, ProjectBudget budget) {
        if (line != null) {
            found(budget.hasLine(project, line, context) ? line : null, "/budgetLineId");
        }
    }

    /** Whoever is named, else the owner; an imported project has none, so then whoever plans. */
    private static PostId responsible(ProjectState state, @Nullable PostId named, Context context) {
        return or(named, or(state.life().owner(), context.actingPost()));
    }

    private static void days(ProjectState state, LocalDate start, LocalDate end) {
        inOrder(start, end, "/end");
        inside(start, state.life().start(), state.life().end(), "/start");
        inside(end, state.life().start(), state.life().end(), "/end");
    }

    /** {@code activity-outside-project}. */
    private static void inside(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate until, String pointer) {
        if ((from != null && day.isBefore(from)) || (until != null && day.isAfter(until))) {
            throw new Refusal(ProblemCode.ACTIVITY_OUTSIDE_PROJECT).at(pointer);
        }
    }

    private static void uniqueCode(ProjectState state, ActivityId id, String code) {
        boolean taken = state.plan().activities().entrySet().stream()
                .filter(other -> !other.getKey().equals(id))
                .map(Map.Entry::getValue)
                .anyMatch(other -> Codes.areSame(other.code(), code));
        if (taken) {
            throw new Refusal(ProblemCode.DUPLICATE_CODE).at("/code");
        }
    }
}

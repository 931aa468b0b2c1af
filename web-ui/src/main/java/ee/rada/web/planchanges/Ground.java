package ee.rada.web.planchanges;

import ee.rada.query.budgets.GetBudget;
import ee.rada.query.projects.ActivityState;
import ee.rada.query.projects.GetPlan;
import ee.rada.query.projects.GetProject;
import ee.rada.web._format.Formats;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The project as it stands, on which a proposal is written. */
record Ground(GetProject.Answer project, GetPlan.Answer plan, GetBudget.Answer budget, Formats fmt) {

    /** What an item of that kind can be about; empty where there is nothing left. */
    List<Subject> subjects(ItemKind kind) {
        return switch (kind.about()) {
            case ACTIVITY ->
                plan.activities().stream()
                        .filter(Ground::isOpen)
                        .map(one -> subject(kind, one))
                        .toList();
            case LINE ->
                budget.lines().stream()
                        .filter(line -> !line.closed())
                        .map(this::subject)
                        .toList();
            case GOAL -> project.goals().stream().map(this::subject).toList();
            case NOTHING_YET -> List.of();
        };
    }

    Optional<Subject> subject(ItemKind kind, @Nullable String id) {
        return subjects(kind).stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst();
    }

    /** What stands there now, by the names of the item's components, so that only what changes is typed. */
    Map<String, Object> today(ItemKind kind, @Nullable Subject subject) {
        var values = new HashMap<String, Object>();
        if (subject != null) {
            values.put(Objects.requireNonNull(kind.about().field()), subject.id());
        }
        switch (kind) {
            case MOVE_ACTIVITY -> {
                put(values, "newStart", activity(subject).map(GetPlan.Activity::start));
                put(values, "newEnd", activity(subject).map(GetPlan.Activity::end));
            }
            case CHANGE_RESPONSIBLE ->
                put(values, "newResponsiblePostId", activity(subject).map(GetPlan.Activity::responsiblePostId));
            case CHANGE_OUTPUT -> put(values, "newOutput", activity(subject).map(GetPlan.Activity::expectedOutput));
            case CHANGE_COST -> put(values, "newCost", activity(subject).map(GetPlan.Activity::plannedCost));
            case AMEND_LINE -> {
                put(values, "year", line(subject).map(GetBudget.Line::year));
                put(values, "newAmount", line(subject).map(GetBudget.Line::current));
            }
            case CHANGE_GOAL_TARGET ->
                put(
                        values,
                        "newTarget",
                        goal(subject).map(goal -> goal.indicator().target()));
            case EXTEND_PROJECT -> put(values, "newEnd", Optional.ofNullable(project.periodEnd()));
            case ADD_ACTIVITY, CANCEL_ACTIVITY, ADD_LINE, CLOSE_LINE -> {
                // Nothing of today becomes something else in them.
            }
        }
        return values;
    }

    private static void put(Map<String, Object> values, String name, Optional<?> known) {
        known.ifPresent(value -> values.put(name, value));
    }

    static boolean isOpen(GetPlan.Activity activity) {
        return activity.state() == ActivityState.PLANNED || activity.state() == ActivityState.IN_PROGRESS;
    }

    private Subject subject(ItemKind kind, GetPlan.Activity activity) {
        var now = switch (kind) {
            case CHANGE_RESPONSIBLE -> activity.responsiblePost();
            case CHANGE_OUTPUT -> activity.expectedOutput();
            case CHANGE_COST -> fmt.money(activity.plannedCost());
            default -> fmt.range(activity.start(), activity.end());
        };
        return new Subject(
                activity.activityId().value(), words(activity.code(), activity.title()), now == null ? "" : now);
    }

    private Subject subject(GetBudget.Line line) {
        return new Subject(
                line.lineId().value(),
                words(line.code(), line.title(), String.valueOf(line.year())),
                fmt.money(line.current()));
    }

    private Subject subject(GetProject.Goal goal) {
        return new Subject(
                goal.goalId().value(),
                words(goal.title(), goal.indicator().title()),
                fmt.number(goal.indicator().target()));
    }

    private static String words(String... words) {
        return String.join(" ", Stream.of(words).filter(word -> !word.isBlank()).toList());
    }

    private Optional<GetPlan.Activity> activity(@Nullable Subject subject) {
        return plan.activities().stream()
                .filter(one -> is(subject, one.activityId().value()))
                .findFirst();
    }

    private Optional<GetBudget.Line> line(@Nullable Subject subject) {
        return budget.lines().stream()
                .filter(one -> is(subject, one.lineId().value()))
                .findFirst();
    }

    private Optional<GetProject.Goal> goal(@Nullable Subject subject) {
        return project.goals().stream()
                .filter(one -> is(subject, one.goalId().value()))
                .findFirst();
    }

    private static boolean is(@Nullable Subject subject, UUID id) {
        return subject != null && subject.id().equals(id);
    }
}

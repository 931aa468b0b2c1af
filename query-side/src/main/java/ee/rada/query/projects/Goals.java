package ee.rada.query.projects;

import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.ImportedProject.ImportedGoal;
import ee.rada.kernel.projects.ProjectEvent.GoalChanged;
import ee.rada.kernel.projects.ProjectEvent.GoalDefined;
import ee.rada.kernel.projects.ProjectEvent.GoalRemoved;
import ee.rada.kernel.projects.ProjectEvent.IndicatorValueRecorded;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Rows;
import org.jspecify.annotations.Nullable;

/** What a project is to reach, and what it reached. */
final class Goals {

    private Goals() {}

    static void define(Rows rows, GoalDefined e) {
        PlanRow plan = rows.require(PlanRow.class, e.projectId());
        rows.put(new GoalRow(
                e.projectId(), e.goalId(), plan.places(), e.title(), e.kind(), e.indicator(), 0, null, null));
        rows.put(plan.plus(e.goalId()));
    }

    static void change(Rows rows, GoalChanged e) {
        rows.put(rows.require(GoalRow.class, e.projectId(), e.goalId()).changed(e.title(), e.kind(), e.indicator()));
    }

    static void remove(Rows rows, GoalRemoved e) {
        forget(rows, e.projectId(), e.goalId());
        rows.put(rows.require(PlanRow.class, e.projectId()).minus(e.goalId()));
    }

    static void reach(Rows rows, IndicatorValueRecorded e) {
        GoalRow goal = rows.require(GoalRow.class, e.projectId(), e.goalId());
        rows.put(new GoalValueRow(
                e.projectId(), e.goalId(), goal.valueCount(), e.periodStart(), e.periodEnd(), e.value(), e.source()));
        rows.put(goal.reached(e.periodEnd(), e.value()));
    }

    /** A goal of a file, with its values; what an earlier file said of it goes. */
    static void take(Rows rows, ProjectId project, ImportedGoal found, int version) {
        PlanRow plan = rows.require(PlanRow.class, project);
        GoalRow known = forget(rows, project, found.goalId());
        int place = known == null ? plan.places() : known.place();
        var goal = new GoalRow(
                project, found.goalId(), place, found.title(), found.kind(), found.indicator(), 0, null, null);
        goal = reached(rows, goal, found);
        rows.put(goal);
        rows.put(GoalVersionRow.of(goal, version, null));
        rows.put(plan.plus(found.goalId()));
    }

    /** The values of a goal that a later file tells of; what is aimed at stays. */
    static void tell(Rows rows, ProjectId project, ImportedGoal found) {
        GoalRow known = forget(rows, project, found.goalId());
        if (known != null) {
            var goal = new GoalRow(
                    project,
                    known.goalId(),
                    known.place(),
                    known.title(),
                    known.kind(),
                    known.indicator(),
                    0,
                    null,
                    null);
            rows.put(reached(rows, goal, found));
        }
    }

    private static GoalRow reached(Rows rows, GoalRow empty, ImportedGoal found) {
        GoalRow goal = empty;
        for (var value : found.values()) {
            rows.put(new GoalValueRow(
                    goal.projectId(),
                    goal.goalId(),
                    goal.valueCount(),
                    value.periodStart(),
                    value.periodEnd(),
                    value.value(),
                    null));
            goal = goal.reached(value.periodEnd(), value.value());
        }
        return goal;
    }

    private static @Nullable GoalRow forget(Rows rows, ProjectId project, GoalId id) {
        GoalRow known = rows.get(GoalRow.class, project, id);
        if (known != null) {
            for (int place = 0; place < known.valueCount(); place++) {
                rows.remove(GoalValueRow.class, project, id, place);
            }
            rows.remove(GoalRow.class, project, id);
        }
        return known;
    }
}

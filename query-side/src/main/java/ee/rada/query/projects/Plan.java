package ee.rada.query.projects;

import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.ProjectEvent.ActivitiesLinked;
import ee.rada.kernel.projects.ProjectEvent.PlannedActivityAdded;
import ee.rada.kernel.projects.ProjectEvent.PlannedActivityChanged;
import ee.rada.kernel.projects.ProjectEvent.PlannedActivityRemoved;
import ee.rada.kernel.projects.ProjectEvent.ProjectApproved;
import ee.rada.query.Recorded;
import ee.rada.query.Rows;
import ee.rada.query.projects.ActivityRow.Planned;

/** What a project plans to do. */
final class Plan {

    private Plan() {}

    static void add(Rows rows, PlannedActivityAdded e) {
        PlanRow plan = rows.require(PlanRow.class, e.projectId());
        rows.put(ActivityRow.planned(e.projectId(), e.activityId(), plan.places(), Planned.of(e)));
        rows.put(plan.plus(e.activityId()));
    }

    static void change(Rows rows, PlannedActivityChanged e) {
        rows.put(rows.require(ActivityRow.class, e.projectId(), e.activityId()).with(Planned.of(e)));
    }

    static void remove(Rows rows, PlannedActivityRemoved e) {
        rows.remove(ActivityRow.class, e.projectId(), e.activityId());
        rows.put(rows.require(PlanRow.class, e.projectId()).minus(e.activityId()));
    }

    static void link(Rows rows, ActivitiesLinked e) {
        rows.put(rows.require(PlanRow.class, e.projectId())
                .plus(new PlanRow.Link(e.from(), e.to(), e.type(), e.lagDays())));
    }

    /** The plan as it stands becomes the baseline and its first version. */
    static void approve(Rows rows, ProjectApproved e, Recorded recorded) {
        PlanRow plan = rows.require(PlanRow.class, e.projectId());
        for (ActivityId activity : plan.activities()) {
            ActivityRow row =
                    rows.require(ActivityRow.class, e.projectId(), activity).approved();
            rows.put(row);
            rows.add(ActivityVersionRow.of(row, e.planVersion()));
        }
        for (GoalId goal : plan.goals()) {
            rows.add(GoalVersionRow.of(rows.require(GoalRow.class, e.projectId(), goal), e.planVersion(), null));
        }
        rows.add(PlanVersionRow.approved(rows.require(ProjectRow.class, e.projectId()), e.planVersion(), recorded));
    }
}

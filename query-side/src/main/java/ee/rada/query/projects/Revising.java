package ee.rada.query.projects;

import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.Indicator;
import ee.rada.kernel.projects.PlanDifference;
import ee.rada.kernel.projects.PlanDifference.ActivityAdded;
import ee.rada.kernel.projects.PlanDifference.ActivityCancelled;
import ee.rada.kernel.projects.PlanDifference.ActivityMoved;
import ee.rada.kernel.projects.PlanDifference.CostChanged;
import ee.rada.kernel.projects.PlanDifference.GoalTargetChanged;
import ee.rada.kernel.projects.PlanDifference.OutputChanged;
import ee.rada.kernel.projects.PlanDifference.ProjectExtended;
import ee.rada.kernel.projects.PlanDifference.ResponsibleChanged;
import ee.rada.kernel.projects.ProjectEvent.PlanRevised;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Recorded;
import ee.rada.query.Rows;
import ee.rada.query.projects.ActivityRow.Planned;
import java.util.function.UnaryOperator;

/** How an applied proposal changes an approved plan: what is planned moves, what was approved stays. */
final class Revising {

    private final Rows rows;
    private final ProjectId project;
    private final ProposalId proposal;
    private final int version;

    private Revising(Rows rows, PlanRevised e) {
        this.rows = rows;
        this.project = e.projectId();
        this.proposal = e.proposalId();
        this.version = e.version();
    }

    static void revise(Rows rows, PlanRevised e, Recorded recorded) {
        var revising = new Revising(rows, e);
        e.differences().forEach(revising::make);
        rows.put(PlanVersionRow.revised(rows.require(ProjectRow.class, e.projectId()), e, recorded));
    }

    private void make(PlanDifference difference) {
        switch (difference) {
            case ActivityMoved d -> plan(d.activityId(), was -> was.moved(d.newStart(), d.newEnd()));
            case ResponsibleChanged d -> plan(d.activityId(), was -> was.givenTo(d.newResponsible()));
            case OutputChanged d -> plan(d.activityId(), was -> was.yielding(d.newOutput()));
            case CostChanged d -> plan(d.activityId(), was -> was.costing(d.newCost()));
            case ActivityAdded d -> add(d);
            case ActivityCancelled d -> {
                ActivityRow row = rows.require(ActivityRow.class, project, d.activityId());
                keep(row.with(row.progress().cancelled()));
            }
            case GoalTargetChanged d -> {
                GoalRow goal = rows.require(GoalRow.class, project, d.goalId());
                Indicator was = goal.indicator();
                var indicator =
                        new Indicator(was.title(), was.measure(), was.baseline(), d.newTarget(), was.targetDate());
                GoalRow changed = goal.changed(goal.title(), goal.kind(), indicator);
                rows.put(changed);
                rows.put(GoalVersionRow.of(changed, version, proposal));
            }
            case ProjectExtended d -> ProjectFacts.extend(rows, project, d.newEnd());
        }
    }

    private void plan(ActivityId activity, UnaryOperator<Planned> change) {
        ActivityRow row = rows.require(ActivityRow.class, project, activity);
        keep(row.with(change.apply(row.planned())));
    }

    private void add(ActivityAdded d) {
        PlanRow plan = rows.require(PlanRow.class, project);
        keep(ActivityRow.planned(project, d.activityId(), plan.places(), Planned.of(d)));
        rows.put(plan.plus(d.activityId()));
    }

    private void keep(ActivityRow changed) {
        ActivityRow row = changed.revisedBy(proposal);
        rows.put(row);
        rows.put(ActivityVersionRow.of(row, version));
    }
}

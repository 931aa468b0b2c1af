package ee.rada.web.exports.ocel;

import static ee.rada.web.exports.ocel.ObjectType.ACTIVITY;
import static ee.rada.web.exports.ocel.ObjectType.ACTIVITY_RECORD;
import static ee.rada.web.exports.ocel.ObjectType.GOAL;
import static ee.rada.web.exports.ocel.ObjectType.IMPORT;
import static ee.rada.web.exports.ocel.ObjectType.LINE;
import static ee.rada.web.exports.ocel.ObjectType.PLAN_CHANGE;
import static ee.rada.web.exports.ocel.ObjectType.POST;
import static ee.rada.web.exports.ocel.ObjectType.PROJECT;
import static ee.rada.web.exports.ocel.ObjectType.STAKEHOLDER;

import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.GoalKind;
import ee.rada.kernel.projects.ImportedProject;
import ee.rada.kernel.projects.Indicator;
import ee.rada.kernel.projects.PlanDifference;
import ee.rada.kernel.projects.PlannedWork;
import ee.rada.kernel.projects.ProjectEvent;
import ee.rada.kernel.projects.ProjectStatus;
import ee.rada.kernel.projects.StakeholderId;
import ee.rada.web.exports.ocel.Telling.Thing;

/** What the events of a project tell of objects. */
final class ProjectThings {

    private static final String STATUS = "status";

    private final Telling told;
    private final Thing project;

    private ProjectThings(ProjectEvent event, Telling told) {
        this.told = told;
        this.project = told.thing(PROJECT, event.projectId(), "project");
    }

    static void tell(ProjectEvent event, Telling told) {
        new ProjectThings(event, told).tell(event);
    }

    private void tell(ProjectEvent event) {
        switch (event) {
            case ProjectEvent.ProjectRegistered e ->
                project.has("code", e.code())
                        .has("title", e.title())
                        .has("aim", e.aim())
                        .has("periodStart", e.periodStart())
                        .has("periodEnd", e.periodEnd())
                        .has("funder", e.funder())
                        .has("accessClass", e.accessClass())
                        .has("currency", e.currency())
                        .has(STATUS, ProjectStatus.DRAFT)
                        .isOf("ownedBy", told.thing(POST, e.ownerPostId(), "owner"));
            case ProjectEvent.ProjectChanged e ->
                project.has("code", e.code())
                        .has("title", e.title())
                        .has("aim", e.aim())
                        .has("periodStart", e.periodStart())
                        .has("periodEnd", e.periodEnd())
                        .has("funder", e.funder());
            case ProjectEvent.GoalDefined e -> goal(e.goalId(), e.title(), e.kind(), e.indicator());
            case ProjectEvent.GoalChanged e -> goal(e.goalId(), e.title(), e.kind(), e.indicator());
            case ProjectEvent.GoalRemoved e -> goal(e.goalId()).has(STATUS, "REMOVED");
            case ProjectEvent.PlannedActivityAdded e -> planned(e).has(STATUS, "PLANNED");
            case ProjectEvent.PlannedActivityChanged e -> planned(e);
            case ProjectEvent.PlannedActivityRemoved e ->
                activity(e.activityId()).has(STATUS, "REMOVED");
            case ProjectEvent.ActivitiesLinked e ->
                told.thing(ACTIVITY, e.from(), "from").isOf("precedes", told.thing(ACTIVITY, e.to(), "to"));
            case ProjectEvent.StakeholderNamed e ->
                stakeholder(e.stakeholderId())
                        .has("name", e.name())
                        .has("need", e.need())
                        .has("byWhen", e.byWhen());
            case ProjectEvent.StakeholderInvolved e ->
                stakeholder(e.stakeholderId()).has("involvedOn", e.date());
            case ProjectEvent.ProjectSubmitted _ -> project.has(STATUS, ProjectStatus.SUBMITTED);
            case ProjectEvent.ProjectApproved e ->
                project.has(STATUS, ProjectStatus.APPROVED).has("planVersion", e.planVersion());
            case ProjectEvent.ProjectReturned _ -> project.has(STATUS, ProjectStatus.DRAFT);
            case ProjectEvent.ProjectStarted e ->
                project.has(STATUS, ProjectStatus.IMPLEMENTATION).has("actualStart", e.actualStart());
            case ProjectEvent.PlanRevised e -> {
                project.has("planVersion", e.version());
                told.thing(PLAN_CHANGE, e.proposalId(), "planChange").isOf("changes", project);
                e.differences().forEach(this::differs);
            }
            case ProjectEvent.FunderAsked e ->
                told.thing(PLAN_CHANGE, e.proposalId(), "planChange").isOf("changes", project);
            case ProjectEvent.FunderAnswered e ->
                told.thing(PLAN_CHANGE, e.proposalId(), "planChange").isOf("changes", project);
            case ProjectEvent.PlanConfirmedUpToDate _ -> {}
            case ProjectEvent.ActivityRecorded e -> {
                var activity =
                        activity(e.activityId()).has(STATUS, "IN_PROGRESS").has("percentComplete", e.percentComplete());
                told.thing(ACTIVITY_RECORD, e.recordId(), "record")
                        .has("workDate", e.workDate())
                        .has("description", e.description())
                        .has("percentComplete", e.percentComplete())
                        .has("hours", e.hours())
                        .has("participants", e.participants())
                        .isOf("partOf", activity);
            }
            case ProjectEvent.ActivityRecordCorrected e -> {
                var activity = activity(e.activityId()).has("percentComplete", e.activityPercent());
                told.thing(ACTIVITY_RECORD, e.recordId(), "record")
                        .has("workDate", e.workDate())
                        .has("description", e.description())
                        .has("percentComplete", e.percentComplete())
                        .has("hours", e.hours())
                        .has("participants", e.participants())
                        .isOf("partOf", activity);
            }
            case ProjectEvent.ActivityCompleted e ->
                activity(e.activityId())
                        .has(STATUS, "COMPLETED")
                        .has("percentComplete", 100)
                        .has("actualEnd", e.actualEnd());
            case ProjectEvent.IndicatorValueRecorded e -> goal(e.goalId()).has("value", e.value());
            case ProjectEvent.ProjectSuspended _ -> project.has(STATUS, ProjectStatus.SUSPENDED);
            case ProjectEvent.ProjectResumed _ -> project.has(STATUS, ProjectStatus.IMPLEMENTATION);
            case ProjectEvent.ProjectFinalised e ->
                project.has(STATUS, ProjectStatus.FINALISATION).has("actualEnd", e.actualEnd());
            case ProjectEvent.ProjectClosed e -> {
                project.has(STATUS, ProjectStatus.CLOSED);
                e.goalReasons().forEach(reason -> goal(reason.goalId()));
            }
            case ProjectEvent.ProjectCancelled _ -> project.has(STATUS, ProjectStatus.CANCELLED);
            case ProjectEvent.ProjectImported e -> {
                project.isOf("importedBy", told.thing(IMPORT, e.importId(), "import"));
                imported(e.project());
            }
        }
    }

    private void differs(PlanDifference difference) {
        switch (difference) {
            case PlanDifference.ActivityMoved d ->
                activity(d.activityId()).has("start", d.newStart()).has("end", d.newEnd());
            case PlanDifference.ActivityAdded d -> planned(d).has(STATUS, "PLANNED");
            case PlanDifference.ActivityCancelled d -> activity(d.activityId()).has(STATUS, "CANCELLED");
            case PlanDifference.ResponsibleChanged d ->
                activity(d.activityId()).isOf("responsible", told.thing(POST, d.newResponsible(), "responsible"));
            case PlanDifference.OutputChanged d -> activity(d.activityId()).has("expectedOutput", d.newOutput());
            case PlanDifference.CostChanged d -> activity(d.activityId()).has("plannedCost", d.newCost());
            case PlanDifference.GoalTargetChanged d -> goal(d.goalId()).has("target", d.newTarget());
            case PlanDifference.ProjectExtended d -> project.has("periodEnd", d.newEnd());
        }
    }

    private void imported(ImportedProject found) {
        project.has("title", found.title())
                .has("aim", found.aim())
                .has(STATUS, found.status())
                .has("periodStart", found.periodStart())
                .has("periodEnd", found.periodEnd())
                .has("actualStart", found.actualStart())
                .has("actualEnd", found.actualEnd())
                .has("funder", found.funder())
                .has("currency", found.currency());
        activity(found.activityId());
        for (ImportedProject.ImportedGoal one : found.goals()) {
            var goal = goal(one.goalId(), one.title(), one.kind(), one.indicator());
            one.values().forEach(value -> goal.has("value", value.value()));
        }
    }

    private Thing goal(GoalId id) {
        return told.thing(GOAL, id, "goal").isOf("partOf", project);
    }

    private Thing goal(GoalId id, String title, GoalKind kind, Indicator indicator) {
        return goal(id).has("title", title)
                .has("kind", kind)
                .has("indicator", indicator.title())
                .has("measure", indicator.measure())
                .has("baseline", indicator.baseline())
                .has("target", indicator.target())
                .has("targetDate", indicator.targetDate());
    }

    private Thing stakeholder(StakeholderId id) {
        return told.thing(STAKEHOLDER, id, "stakeholder").isOf("partOf", project);
    }

    private Thing activity(ActivityId id) {
        return told.thing(ACTIVITY, id, "activity").isOf("partOf", project);
    }

    private Thing planned(PlannedWork work) {
        return activity(work.activityId())
                .has("code", work.code())
                .has("title", work.title())
                .has("start", work.start())
                .has("end", work.end())
                .has("region", work.region())
                .has("plannedCost", work.plannedCost())
                .has("weight", work.weight())
                .has("expectedOutput", work.expectedOutput())
                .has("milestone", work.milestone())
                .isOf("responsible", told.maybe(POST, work.responsiblePostId(), "responsible"))
                .isOf("paidFrom", told.maybe(LINE, work.budgetLineId(), "line"));
    }
}

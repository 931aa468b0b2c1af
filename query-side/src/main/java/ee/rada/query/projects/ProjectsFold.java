package ee.rada.query.projects;

import static ee.rada.kernel.projects.ProjectStatus.APPROVED;
import static ee.rada.kernel.projects.ProjectStatus.CANCELLED;
import static ee.rada.kernel.projects.ProjectStatus.CLOSED;
import static ee.rada.kernel.projects.ProjectStatus.DRAFT;
import static ee.rada.kernel.projects.ProjectStatus.FINALISATION;
import static ee.rada.kernel.projects.ProjectStatus.IMPLEMENTATION;
import static ee.rada.kernel.projects.ProjectStatus.SUBMITTED;
import static ee.rada.kernel.projects.ProjectStatus.SUSPENDED;

import ee.rada.kernel.Event;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplied;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectEvent;
import ee.rada.kernel.projects.ProjectEvent.ActivitiesLinked;
import ee.rada.kernel.projects.ProjectEvent.ActivityCompleted;
import ee.rada.kernel.projects.ProjectEvent.ActivityRecordCorrected;
import ee.rada.kernel.projects.ProjectEvent.ActivityRecorded;
import ee.rada.kernel.projects.ProjectEvent.FunderAnswered;
import ee.rada.kernel.projects.ProjectEvent.FunderAsked;
import ee.rada.kernel.projects.ProjectEvent.GoalChanged;
import ee.rada.kernel.projects.ProjectEvent.GoalDefined;
import ee.rada.kernel.projects.ProjectEvent.GoalRemoved;
import ee.rada.kernel.projects.ProjectEvent.IndicatorValueRecorded;
import ee.rada.kernel.projects.ProjectEvent.PlanConfirmedUpToDate;
import ee.rada.kernel.projects.ProjectEvent.PlanRevised;
import ee.rada.kernel.projects.ProjectEvent.PlannedActivityAdded;
import ee.rada.kernel.projects.ProjectEvent.PlannedActivityChanged;
import ee.rada.kernel.projects.ProjectEvent.PlannedActivityRemoved;
import ee.rada.kernel.projects.ProjectEvent.ProjectApproved;
import ee.rada.kernel.projects.ProjectEvent.ProjectCancelled;
import ee.rada.kernel.projects.ProjectEvent.ProjectChanged;
import ee.rada.kernel.projects.ProjectEvent.ProjectClosed;
import ee.rada.kernel.projects.ProjectEvent.ProjectFinalised;
import ee.rada.kernel.projects.ProjectEvent.ProjectImported;
import ee.rada.kernel.projects.ProjectEvent.ProjectRegistered;
import ee.rada.kernel.projects.ProjectEvent.ProjectResumed;
import ee.rada.kernel.projects.ProjectEvent.ProjectReturned;
import ee.rada.kernel.projects.ProjectEvent.ProjectStarted;
import ee.rada.kernel.projects.ProjectEvent.ProjectSubmitted;
import ee.rada.kernel.projects.ProjectEvent.ProjectSuspended;
import ee.rada.kernel.projects.ProjectEvent.StakeholderInvolved;
import ee.rada.kernel.projects.ProjectEvent.StakeholderNamed;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Fold;
import ee.rada.query.Recorded;
import ee.rada.query.Rows;
import ee.rada.query.projects.ProjectRow.Standing;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What projects learn from events: says which event concerns what, and keeps the project's state. */
@Component
final class ProjectsFold implements Fold {

    @Override
    public void apply(Rows rows, Event event, Recorded recorded) {
        if (event instanceof ProjectEvent project) {
            var one = new One(rows, project, recorded);
            one.learn();
            one.count();
        } else if (event instanceof PlanChangeApplied applied) {
            new One(rows, applied, applied.projectId(), recorded).applied(applied);
        }
    }

    /** One event on its project. */
    private record One(Rows rows, Event event, ProjectId project, Recorded recorded) {

        One(Rows rows, ProjectEvent event, Recorded recorded) {
            this(rows, event, event.projectId(), recorded);
        }

        void learn() {
            switch ((ProjectEvent) event) {
                case ProjectRegistered e -> {
                    ProjectFacts.register(rows, e, recorded);
                    step(null, null);
                }
                case ProjectImported e -> {
                    ProjectFacts.take(rows, e, recorded);
                    step(null, null);
                }
                case ProjectChanged e -> ProjectFacts.change(rows, e);
                case GoalDefined e -> Goals.define(rows, e);
                case GoalChanged e -> Goals.change(rows, e);
                case GoalRemoved e -> Goals.remove(rows, e);
                case IndicatorValueRecorded e -> Goals.reach(rows, e);
                case PlannedActivityAdded e -> Plan.add(rows, e);
                case PlannedActivityChanged e -> Plan.change(rows, e);
                case PlannedActivityRemoved e -> Plan.remove(rows, e);
                case ActivitiesLinked e -> Plan.link(rows, e);
                case StakeholderNamed e -> Stakeholders.name(rows, e, recorded);
                case StakeholderInvolved e -> {
                    Stakeholders.involve(rows, e);
                    step(null, e.how());
                }
                case PlanRevised e -> {
                    Revising.revise(rows, e, recorded);
                    inVersion(e.version());
                }
                case FunderAsked _, FunderAnswered _ -> {}
                case PlanConfirmedUpToDate e -> {
                    rows.put(PlanConfirmationRow.of(e, recorded));
                    step(null, e.comment());
                }
                case ActivityRecorded e -> Work.record(rows, e, recorded);
                case ActivityRecordCorrected e -> {
                    Work.correct(rows, e, recorded);
                    step(e.activityId(), e.reason());
                }
                case ActivityCompleted e -> {
                    Work.complete(rows, e);
                    step(e.activityId(), e.output());
                }
                case ProjectSubmitted _ ->
                    stand(
                            null,
                            now -> now.in(SUBMITTED, null, recorded)
                                    .submittedBy(recorded.actor(), recorded.onBehalfOf()));
                case ProjectApproved e -> {
                    Plan.approve(rows, e, recorded);
                    stand(null, now -> now.in(APPROVED, null, recorded).withPlan(e.planVersion()));
                }
                case ProjectReturned e -> stand(e.reason(), now -> now.in(DRAFT, e.reason(), recorded));
                case ProjectStarted e ->
                    stand(null, now -> now.in(IMPLEMENTATION, null, recorded).started(e.actualStart()));
                case ProjectSuspended e -> stand(e.reason(), now -> now.in(SUSPENDED, e.reason(), recorded));
                case ProjectResumed e ->
                    stand(
                            e.reason(),
                            now -> now.in(IMPLEMENTATION, e.reason(), recorded).ended(null));
                case ProjectFinalised e ->
                    stand(null, now -> now.in(FINALISATION, null, recorded).ended(e.actualEnd()));
                case ProjectClosed e ->
                    stand(null, now -> now.in(CLOSED, null, recorded).reported(e.finalReportDocId()));
                case ProjectCancelled e -> stand(e.reason(), now -> now.in(CANCELLED, e.reason(), recorded));
            }
        }

        // The timeline tells of the proposal, once: when it is applied.
        private void inVersion(int version) {
            ProjectRow row = rows.require(ProjectRow.class, project);
            rows.put(row.with(row.standing().withPlan(version)));
        }

        void applied(PlanChangeApplied e) {
            stand(null, now -> now.withPlan(e.planVersion()));
        }

        void count() {
            rows.put(rows.require(ProjectRow.class, project).after(recorded));
        }

        private void stand(@Nullable String why, UnaryOperator<Standing> change) {
            ProjectRow row = rows.require(ProjectRow.class, project);
            rows.put(row.with(change.apply(row.standing())));
            step(null, why);
        }

        private void step(@Nullable ActivityId activity, @Nullable String text) {
            rows.add(ProjectStepRow.of(project, event, activity, text, recorded));
        }
    }
}

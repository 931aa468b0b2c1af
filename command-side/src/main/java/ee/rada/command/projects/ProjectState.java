package ee.rada.command.projects;

import ee.rada.command.By;
import ee.rada.command.Persistent;
import ee.rada.command.Revision;
import ee.rada.command.projects.Plan.Goal;
import ee.rada.command.projects.PlannedActivity.Stage;
import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ImportedProject;
import ee.rada.kernel.projects.PlanDifference;
import ee.rada.kernel.projects.PlanDifference.ProjectExtended;
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
import ee.rada.kernel.projects.ProjectStatus;
import ee.rada.kernel.projects.RecordId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a project's rules need to remember.
 *
 * @param waiting approved proposals that wait for the funder's answer
 * @param imported what another system's file told of it; null for a project that began here
 */
public record ProjectState(
        Life life,
        Plan plan,
        Map<RecordId, Recorded> records,
        Set<ProposalId> waiting,
        @Nullable Imported imported) {

    static final ProjectState NONE = new ProjectState(Life.NONE, Plan.EMPTY, Map.of(), Set.of(), null);

    public ProjectState {
        records = Persistent.map(records);
    }

    /**
     * What a file told.
     *
     * @param by the import that brought the plan
     * @param project the facts as last told, the plan as it was brought
     */
    public record Imported(ImportId by, ImportedProject project) {}

    /** An activity record, as far as it can be corrected; {@code evidence} says whether it has any. */
    record Recorded(ActivityId activityId, LocalDate workDate, int percent, boolean evidence) {}

    ProjectState evolve(ProjectEvent event, By by) {
        return switch (event) {
            case ProjectRegistered e -> with(Life.registered(e));
            case ProjectChanged e -> with(life.changed(e));
            case GoalDefined e ->
                with(plan.with(e.goalId(), Goal.towards(e.indicator().target())));
            case GoalChanged e ->
                with(plan.with(
                        e.goalId(), plan.goal(e.goalId()).now(e.indicator().target(), Revision.ORIGINAL)));
            case StakeholderInvolved _, PlanConfirmedUpToDate _ -> this;
            case GoalRemoved e -> with(plan.withoutGoal(e.goalId()));
            case IndicatorValueRecorded e ->
                with(plan.with(e.goalId(), plan.goal(e.goalId()).reached()));
            case PlannedActivityAdded e -> with(plan.with(e.activityId(), PlannedActivity.of(e, Revision.ORIGINAL)));
            case PlannedActivityChanged e -> with(plan.with(e.activityId(), PlannedActivity.of(e, Revision.ORIGINAL)));
            case PlannedActivityRemoved e -> with(plan.without(e.activityId()));
            case ActivitiesLinked e -> with(plan.with(new Plan.Link(e.from(), e.to(), e.type(), e.lagDays())));
            case StakeholderNamed e -> with(plan.with(e.stakeholderId()));
            case ProjectSubmitted _ -> with(life.submittedBy(by));
            case ProjectReturned _ -> with(life.in(ProjectStatus.DRAFT));
            case ProjectApproved e -> with(life.approved(e.planVersion()));
            case ProjectStarted e -> with(life.running(ProjectStatus.IMPLEMENTATION, e.actualStart(), null));
            case PlanRevised e -> revised(e);
            case FunderAsked e -> waitingFor(e.proposalId());
            case FunderAnswered e -> noLongerWaitingFor(e.proposalId());
            case ActivityRecorded e -> recorded(e);
            case ActivityRecordCorrected e -> corrected(e);
            case ActivityCompleted e ->
                with(plan.with(e.activityId(), plan.activity(e.activityId()).at(100, Stage.COMPLETED)));
            case ProjectSuspended _ -> with(life.in(ProjectStatus.SUSPENDED));
            case ProjectResumed _ -> with(life.running(ProjectStatus.IMPLEMENTATION, life.actualStart(), null));
            case ProjectFinalised e ->
                with(life.running(ProjectStatus.FINALISATION, life.actualStart(), e.actualEnd()));
            case ProjectClosed _ -> with(life.in(ProjectStatus.CLOSED));
            case ProjectCancelled _ -> with(life.in(ProjectStatus.CANCELLED));
            case ProjectImported e -> imported(e);
        };
    }

    /** The highest percentage that the activity's other records reached. */
    int percentWithout(RecordId record, ActivityId activity) {
        return records.entrySet().stream()
                .filter(entry -> entry.getValue().activityId.equals(activity)
                        && !entry.getKey().equals(record))
                .mapToInt(entry -> entry.getValue().percent)
                .max()
                .orElse(0);
    }

    /** The last day on which somebody worked on it, by its records; null before the first. */
    public @Nullable LocalDate lastWorked(ActivityId activity) {
        return records.values().stream()
                .filter(record -> record.activityId.equals(activity))
                .map(Recorded::workDate)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    boolean hasEvidence(ActivityId activity) {
        return records.values().stream().anyMatch(record -> record.evidence && record.activityId.equals(activity));
    }

    /** The plan after an applied proposal; the same fold shows, before it is applied, what would become of it. */
    public ProjectState revised(PlanRevised e) {
        var by = new Revision(e.version(), e.proposalId());
        var period = life.period();
        var changed = plan;
        for (PlanDifference difference : e.differences()) {
            changed = changed.with(difference, by);
            if (difference instanceof ProjectExtended extended) {
                period = period.until(extended.newEnd(), by);
            }
        }
        return new ProjectState(
                life.revised(e.version(), e.effectiveFrom(), period), changed, records, waiting, imported);
    }

    private ProjectState waitingFor(ProposalId proposal) {
        var all = new HashSet<>(waiting);
        all.add(proposal);
        return new ProjectState(life, plan, records, Set.copyOf(all), imported);
    }

    private ProjectState noLongerWaitingFor(ProposalId proposal) {
        var left = new HashSet<>(waiting);
        left.remove(proposal);
        return new ProjectState(life, plan, records, Set.copyOf(left), imported);
    }

    private ProjectState recorded(ActivityRecorded e) {
        var activity = plan.activity(e.activityId()).at(e.percentComplete(), Stage.OPEN);
        var record = new Recorded(
                e.activityId(), e.workDate(), e.percentComplete(), !e.evidence().isEmpty());
        return with(e.activityId(), activity, e.recordId(), record);
    }

    private ProjectState corrected(ActivityRecordCorrected e) {
        Recorded first = record(e.recordId());
        PlannedActivity before = plan.activity(e.activityId());
        boolean taken = before.stage() == Stage.COMPLETED && e.activityPercent() < 100;
        var activity = before.at(e.activityPercent(), taken ? Stage.OPEN : before.stage());
        var record = new Recorded(
                e.activityId(),
                e.workDate() == null ? first.workDate : e.workDate(),
                e.percentComplete() == null ? first.percent : e.percentComplete(),
                e.evidence() == null ? first.evidence : !e.evidence().isEmpty());
        return with(e.activityId(), activity, e.recordId(), record);
    }

    private Recorded record(RecordId id) {
        Recorded record = records.get(id);
        if (record == null) {
            throw new IllegalStateException("the stream tells of a record that was never made: " + id);
        }
        return record;
    }

    private ProjectState with(ActivityId activityId, PlannedActivity activity, RecordId recordId, Recorded record) {
        return new ProjectState(
                life, plan.with(activityId, activity), Persistent.with(records, recordId, record), waiting, imported);
    }

    /** Whether an approved plan stands, or one that waits for approval: then no file changes it any more. */
    public boolean isPlanned() {
        return life.exists() && life.status() != ProjectStatus.DRAFT;
    }

    private ProjectState imported(ProjectImported e) {
        return isPlanned() && imported != null ? toldAgain(e.project(), imported.by) : brought(e);
    }

    private ProjectState brought(ProjectImported e) {
        ImportedProject found = e.project();
        Plan known = plan;
        if (!known.activities().containsKey(found.activityId())) {
            known = known.with(found.activityId(), whole(found));
        }
        for (var goal : found.goals()) {
            known = known.with(goal.goalId(), goal(known, goal));
        }
        return new ProjectState(life.imported(found), known, records, waiting, new Imported(e.importId(), found));
    }

    /** The facts of a later file; the plan stays, whatever it says of it. */
    private ProjectState toldAgain(ImportedProject found, ImportId broughtBy) {
        Plan known = plan;
        for (var goal : found.goals()) {
            Goal before = known.goals().get(goal.goalId());
            if (before != null && !goal.values().isEmpty()) {
                known = known.with(goal.goalId(), before.reached());
            }
        }
        return new ProjectState(life.toldAgain(found), known, records, waiting, new Imported(broughtBy, found));
    }

    private static Goal goal(Plan known, ImportedProject.ImportedGoal found) {
        Goal before = known.goals().get(found.goalId());
        boolean valued = !found.values().isEmpty() || (before != null && before.valued());
        return new Goal(found.indicator().target(), valued, Revision.ORIGINAL);
    }

    /** An imported project has one activity that stands for the whole of it. */
    private static PlannedActivity whole(ImportedProject found) {
        LocalDate start = found.periodStart() == null ? found.actualStart() : found.periodStart();
        LocalDate end = found.periodEnd() == null ? found.actualEnd() : found.periodEnd();
        return PlannedActivity.whole(
                start == null ? LocalDate.of(1900, 1, 1) : start,
                end == null ? LocalDate.of(2999, 12, 31) : end,
                found.currency());
    }

    private ProjectState with(Life changed) {
        return new ProjectState(changed, plan, records, waiting, imported);
    }

    private ProjectState with(Plan changed) {
        return new ProjectState(life, changed, records, waiting, imported);
    }
}

package ee.rada.command.projects;

import static ee.rada.command.Guards.found;
import static ee.rada.command.Guards.fresh;
import static ee.rada.command.Guards.illegal;
import static ee.rada.command.Guards.inOrder;
import static ee.rada.command.Guards.notInFuture;
import static ee.rada.command.Guards.within;
import static ee.rada.command.projects.Projects.or;

import ee.rada.command.Context;
import ee.rada.command.projects.ProjectState.Recorded;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.Evidence;
import ee.rada.kernel.projects.LinkType;
import ee.rada.kernel.projects.ProjectCommand.CompleteActivity;
import ee.rada.kernel.projects.ProjectCommand.CorrectActivityRecord;
import ee.rada.kernel.projects.ProjectCommand.RecordActivity;
import ee.rada.kernel.projects.ProjectCommand.RecordIndicatorValue;
import ee.rada.kernel.projects.ProjectCommand.RecordStakeholderInvolved;
import ee.rada.kernel.projects.ProjectEvent;
import ee.rada.kernel.projects.ProjectEvent.ActivityCompleted;
import ee.rada.kernel.projects.ProjectEvent.ActivityRecordCorrected;
import ee.rada.kernel.projects.ProjectEvent.ActivityRecorded;
import ee.rada.kernel.projects.ProjectEvent.IndicatorValueRecorded;
import ee.rada.kernel.projects.ProjectEvent.StakeholderInvolved;
import ee.rada.kernel.projects.ProjectStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was done, by whom and with what proof: P2 to P5 and P11. */
final class Doing {

    private static final int COMPLETE = 100;

    private Doing() {}

    static List<ProjectEvent> record(ProjectState state, RecordActivity c, Context context) {
        running(state);
        PlannedActivity activity = found(state.plan().activities().get(c.activityId()), "/activityId");
        fresh(state.records().containsKey(c.recordId()), "/recordId");
        open(activity);
        worked(state, c.workDate(), context);
        planned(activity, c.workDate(), c.outsidePeriodReason());
        if (c.percentComplete() == COMPLETE) {
            throw new Refusal(ProblemCode.COMPLETE_BY_COMMAND).at("/percentComplete");
        }
        if (c.percentComplete() < activity.percent()) {
            throw new Refusal(ProblemCode.PERCENT_FALLS)
                    .with("current", activity.percent())
                    .at("/percentComplete");
        }
        return List.of(new ActivityRecorded(
                c.projectId(),
                c.activityId(),
                c.recordId(),
                c.workDate(),
                c.description(),
                c.percentComplete(),
                c.hours(),
                c.participants(),
                or(c.evidence(), List.of()),
                c.outsidePeriodReason()));
    }

    static List<ProjectEvent> correct(ProjectState state, CorrectActivityRecord c, Context context) {
        running(state);
        Recorded record = found(state.records().get(c.recordId()), "/recordId");
        Integer percent = c.percentComplete();
        if (c.equals(new CorrectActivityRecord(
                c.projectId(), c.recordId(), c.reason(), null, null, null, null, null, null, null))) {
            return List.of();
        }
        notCancelled(state.plan().activity(record.activityId()));
        if (c.workDate() != null) {
            worked(state, c.workDate(), context);
            planned(state.plan().activity(record.activityId()), c.workDate(), c.outsidePeriodReason());
        }
        if (percent != null && percent == COMPLETE) {
            throw new Refusal(ProblemCode.COMPLETE_BY_COMMAND).at("/percentComplete");
        }
        return List.of(new ActivityRecordCorrected(
                c.projectId(),
                record.activityId(),
                c.recordId(),
                c.reason(),
                c.workDate(),
                c.description(),
                percent,
                c.hours(),
                c.participants(),
                c.evidence(),
                c.outsidePeriodReason(),
                percentAfter(state, c, record)));
    }

    static List<ProjectEvent> complete(ProjectState state, CompleteActivity c, Context context) {
        running(state);
        PlannedActivity activity = found(state.plan().activities().get(c.activityId()), "/activityId");
        open(activity);
        notInFuture(c.actualEnd(), context.today(), "/actualEnd");
        within(c.actualEnd(), state.life().actualStart(), state.life().actualEnd(), "/actualEnd");
        if (c.overrideReason() == null && predecessorOpen(state, c.activityId())) {
            throw new Refusal(ProblemCode.PREDECESSOR_OPEN).at("/activityId");
        }
        List<Evidence> evidence = or(c.evidence(), List.of());
        if (evidence.isEmpty() && !state.hasEvidence(c.activityId())) {
            throw new Refusal(ProblemCode.EVIDENCE_MISSING).at("/evidence");
        }
        return List.of(new ActivityCompleted(
                c.projectId(), c.activityId(), c.actualEnd(), c.output(), evidence, c.overrideReason()));
    }

    static List<ProjectEvent> measure(ProjectState state, RecordIndicatorValue c, Context context) {
        running(state);
        found(state.plan().goals().get(c.goalId()), "/goalId");
        inOrder(c.periodStart(), c.periodEnd(), "/periodEnd");
        notInFuture(c.periodEnd(), context.today(), "/periodEnd");
        return List.of(new IndicatorValueRecorded(
                c.projectId(), c.goalId(), c.periodStart(), c.periodEnd(), c.value(), c.source()));
    }

    static List<ProjectEvent> involve(ProjectState state, RecordStakeholderInvolved c, Context context) {
        running(state);
        found(state.plan().stakeholders().contains(c.stakeholderId()) ? c.stakeholderId() : null, "/stakeholderId");
        notInFuture(c.date(), context.today(), "/date");
        return List.of(new StakeholderInvolved(c.projectId(), c.stakeholderId(), c.date(), c.how()));
    }

    private static void open(PlannedActivity activity) {
        if (!activity.open()) {
            throw illegal(activity.stage()).at("/activityId");
        }
    }

    /** What was recorded on an activity that is off the plan stays as it is. */
    private static void notCancelled(PlannedActivity activity) {
        if (activity.isCancelled()) {
            throw illegal(activity.stage()).at("/recordId");
        }
    }

    /** P2: while it runs, and until it is closed for what was done before its end. */
    private static void running(ProjectState state) {
        Projects.require(state, ProjectStatus.IMPLEMENTATION, ProjectStatus.FINALISATION);
    }

    /** P3: after the project's start, before its end, and not tomorrow. */
    private static void worked(ProjectState state, LocalDate day, Context context) {
        notInFuture(day, context.today(), "/workDate");
        within(day, state.life().actualStart(), state.life().actualEnd(), "/workDate");
    }

    /** P3: and while the activity was planned, unless somebody says why not. */
    private static void planned(PlannedActivity activity, LocalDate day, @Nullable String outsidePeriodReason) {
        if (outsidePeriodReason == null) {
            within(day, activity.start(), activity.end(), "/workDate");
        }
    }

    /** P5: an activity waits for those that it follows finish-to-start; a cancelled one holds up nobody. */
    private static boolean predecessorOpen(ProjectState state, ActivityId id) {
        return state.plan().links().stream()
                .filter(link -> link.type() == LinkType.FS && link.to().equals(id))
                .anyMatch(link -> state.plan().activity(link.from()).open());
    }

    /** Where the activity stands after the correction: where its records now say, whatever it was before. */
    private static int percentAfter(ProjectState state, CorrectActivityRecord c, Recorded record) {
        PlannedActivity activity = state.plan().activity(record.activityId());
        Integer percent = c.percentComplete();
        return percent == null
                ? activity.percent()
                : Math.max(percent, state.percentWithout(c.recordId(), record.activityId()));
    }
}

package ee.rada.kernel.projects;

import ee.rada.kernel.AccessClass;
import ee.rada.kernel.Codes;
import ee.rada.kernel.Command;
import ee.rada.kernel.Money;
import ee.rada.kernel.Range;
import ee.rada.kernel.Region;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.Text;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.posts.PostId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a project. An approved plan changes only by an applied plan-change proposal. */
public sealed interface ProjectCommand extends Command {

    ProjectId projectId();

    @Override
    default StreamId stream() {
        return ProjectEvent.stream(projectId());
    }

    /**
     * Opens a draft. The owner is the sender's post and the eligibility period the project's, unless they are given.
     *
     * @param accessBasis what AK rests on (Public Information Act § 35); needed for AK, and only then
     * @param accessUntil the last day of AK; needed for AK, and only then
     */
    record RegisterProject(
            ProjectId projectId,
            @Text(max = 40) String code,
            @Text(max = 300) String title,
            @Text(lines = true) String aim,
            LocalDate periodStart,
            LocalDate periodEnd,
            @Nullable @Text(max = 300) String funder,
            @Nullable Boolean funderConsent,
            @Nullable List<Participant> participants,
            @Nullable PostId ownerPostId,
            @Nullable LocalDate eligibilityStart,
            @Nullable LocalDate eligibilityEnd,
            @Nullable AccessClass accessClass,
            @Nullable @Text(max = 300) String accessBasis,
            @Nullable LocalDate accessUntil)
            implements ProjectCommand {}

    /** Changes the fields that are given, in a draft only. */
    record ChangeProject(
            ProjectId projectId,
            @Nullable @Text(max = 40) String code,
            @Nullable @Text(max = 300) String title,
            @Nullable @Text(lines = true) String aim,
            @Nullable LocalDate periodStart,
            @Nullable LocalDate periodEnd,
            @Nullable @Text(max = 300) String funder,
            @Nullable LocalDate eligibilityStart,
            @Nullable LocalDate eligibilityEnd)
            implements ProjectCommand {}

    record DefineGoal(
            ProjectId projectId,
            GoalId goalId,
            @Text(max = 300) String title,
            GoalKind kind,
            Indicator indicator) implements ProjectCommand {}

    record ChangeGoal(
            ProjectId projectId,
            GoalId goalId,
            @Text(max = 300) String title,
            GoalKind kind,
            Indicator indicator) implements ProjectCommand {}

    record RemoveGoal(ProjectId projectId, GoalId goalId) implements ProjectCommand {}

    /** Adds a row to the activity plan of a draft. A milestone is reached on its end date. */
    record AddPlannedActivity(
            ProjectId projectId,
            ActivityId activityId,
            @Text(max = 40) String code,
            @Text(max = 300) String title,
            LocalDate start,
            LocalDate end,
            @Nullable PostId responsiblePostId,
            Region region,
            Money plannedCost,
            @Nullable LineId budgetLineId,
            @Nullable @Range(min = 0, max = 1_000_000) BigDecimal weight,
            @Text(max = 1000, lines = true) String expectedOutput,
            boolean milestone)
            implements ProjectCommand, PlannedWork {

        public AddPlannedActivity {
            code = Codes.trimmed(code);
        }
    }

    record ChangePlannedActivity(
            ProjectId projectId,
            ActivityId activityId,
            @Text(max = 40) String code,
            @Text(max = 300) String title,
            LocalDate start,
            LocalDate end,
            @Nullable PostId responsiblePostId,
            Region region,
            Money plannedCost,
            @Nullable LineId budgetLineId,
            @Nullable @Range(min = 0, max = 1_000_000) BigDecimal weight,
            @Text(max = 1000, lines = true) String expectedOutput,
            boolean milestone)
            implements ProjectCommand, PlannedWork {

        public ChangePlannedActivity {
            code = Codes.trimmed(code);
        }
    }

    record RemovePlannedActivity(ProjectId projectId, ActivityId activityId) implements ProjectCommand {}

    /** Says that one activity depends on another; {@code lagDays} may be negative. */
    record LinkActivities(
            ProjectId projectId,
            ActivityId from,
            ActivityId to,
            LinkType type,
            @Nullable @Range(min = -3650, max = 3650) Integer lagDays)
            implements ProjectCommand {}

    /** Names a party whose involvement the project needs: a partner or a unit of the authority. */
    record NameStakeholder(
            ProjectId projectId,
            StakeholderId stakeholderId,
            @Text(max = 300) String name,
            @Text(max = 1000, lines = true) String need,
            @Nullable LocalDate byWhen)
            implements ProjectCommand {}

    record RecordStakeholderInvolved(
            ProjectId projectId,
            StakeholderId stakeholderId,
            LocalDate date,
            @Text(lines = true) String how) implements ProjectCommand {}

    record SubmitProjectForApproval(ProjectId projectId) implements ProjectCommand {}

    record ApproveProject(ProjectId projectId) implements ProjectCommand {}

    record ReturnProject(
            ProjectId projectId, @Text(lines = true) String reason) implements ProjectCommand {}

    record StartProject(ProjectId projectId, LocalDate actualStart) implements ProjectCommand {}

    /** Records that work was done. 100 % is reached by {@link CompleteActivity} only. */
    record RecordActivity(
            ProjectId projectId,
            ActivityId activityId,
            RecordId recordId,
            LocalDate workDate,
            @Text(lines = true) String description,
            @Range(min = 0, max = 100) int percentComplete,
            @Nullable @Range(min = 0, max = 100_000) BigDecimal hours,
            @Nullable @Range(min = 0, max = 1_000_000) Integer participants,
            @Nullable List<Evidence> evidence,
            @Nullable @Text(lines = true) String outsidePeriodReason)
            implements ProjectCommand {}

    /**
     * Corrects the fields that are given; the first record stays readable. The percentage may fall here, with the reason; a day outside
     * the activity's period needs its own, as in the record.
     */
    record CorrectActivityRecord(
            ProjectId projectId,
            RecordId recordId,
            @Text(lines = true) String reason,
            @Nullable LocalDate workDate,
            @Nullable @Text(lines = true) String description,
            @Nullable @Range(min = 0, max = 100) Integer percentComplete,
            @Nullable @Range(min = 0, max = 100_000) BigDecimal hours,
            @Nullable @Range(min = 0, max = 1_000_000) Integer participants,
            @Nullable List<Evidence> evidence,
            @Nullable @Text(lines = true) String outsidePeriodReason)
            implements ProjectCommand {}

    /** Brings an activity to 100 %. Needs evidence, here or on an earlier record; {@code overrideReason} lets an open predecessor be. */
    record CompleteActivity(
            ProjectId projectId,
            ActivityId activityId,
            LocalDate actualEnd,
            @Text(lines = true) String output,
            @Nullable List<Evidence> evidence,
            @Nullable @Text(lines = true) String overrideReason)
            implements ProjectCommand {}

    record RecordIndicatorValue(
            ProjectId projectId,
            GoalId goalId,
            LocalDate periodStart,
            LocalDate periodEnd,
            BigDecimal value,
            @Text(max = 1000, lines = true) String source)
            implements ProjectCommand {}

    /** Says, once a month, that the plan is right and current on a day that has come. */
    record ConfirmPlanUpToDate(
            ProjectId projectId,
            LocalDate asOf,
            @Nullable @Text(lines = true) String comment) implements ProjectCommand {}

    record SuspendProject(
            ProjectId projectId, @Text(lines = true) String reason, LocalDate from) implements ProjectCommand {}

    /** Takes a suspended project up again, or, with a reason, one that is being finalised. */
    record ResumeProject(
            ProjectId projectId,
            @Nullable @Text(lines = true) String reason) implements ProjectCommand {}

    record FinaliseProject(ProjectId projectId, LocalDate actualEnd) implements ProjectCommand {}

    /** Closes for good; {@code goalReasons} says why a goal has no value. */
    record CloseProject(
            ProjectId projectId,
            @Nullable @Text(max = 200) String finalReportDocId,
            @Nullable List<GoalReason> goalReasons)
            implements ProjectCommand {}

    record CancelProject(
            ProjectId projectId, @Text(lines = true) String reason) implements ProjectCommand {}
}

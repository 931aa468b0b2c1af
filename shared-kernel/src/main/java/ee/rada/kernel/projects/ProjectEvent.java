package ee.rada.kernel.projects;

import ee.rada.kernel.AccessClass;
import ee.rada.kernel.Event;
import ee.rada.kernel.Money;
import ee.rada.kernel.Region;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.PostId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a project. */
public sealed interface ProjectEvent extends Event {

    String STREAM = "Project";

    ProjectId projectId();

    static StreamId stream(ProjectId id) {
        return new StreamId(STREAM, id.value());
    }

    @Override
    default StreamId stream() {
        return stream(projectId());
    }

    @Override
    default List<UUID> belongsTo() {
        return List.of(projectId().value());
    }

    record ProjectRegistered(
            ProjectId projectId,
            String code,
            String title,
            String aim,
            LocalDate periodStart,
            LocalDate periodEnd,
            @Nullable String funder,
            boolean funderConsent,
            List<Participant> participants,
            PostId ownerPostId,
            LocalDate eligibilityStart,
            LocalDate eligibilityEnd,
            AccessClass accessClass,
            @Nullable String accessBasis,
            @Nullable LocalDate accessUntil,
            String currency)
            implements ProjectEvent {}

    /** Only the changed fields are given. */
    record ProjectChanged(
            ProjectId projectId,
            @Nullable String code,
            @Nullable String title,
            @Nullable String aim,
            @Nullable LocalDate periodStart,
            @Nullable LocalDate periodEnd,
            @Nullable String funder,
            @Nullable LocalDate eligibilityStart,
            @Nullable LocalDate eligibilityEnd)
            implements ProjectEvent {}

    record GoalDefined(ProjectId projectId, GoalId goalId, String title, GoalKind kind, Indicator indicator)
            implements ProjectEvent {}

    record GoalChanged(ProjectId projectId, GoalId goalId, String title, GoalKind kind, Indicator indicator)
            implements ProjectEvent {}

    record GoalRemoved(ProjectId projectId, GoalId goalId) implements ProjectEvent {}

    record PlannedActivityAdded(
            ProjectId projectId,
            ActivityId activityId,
            String code,
            String title,
            LocalDate start,
            LocalDate end,
            PostId responsiblePostId,
            Region region,
            Money plannedCost,
            @Nullable LineId budgetLineId,
            @Nullable BigDecimal weight,
            String expectedOutput,
            boolean milestone)
            implements ProjectEvent, PlannedWork {}

    record PlannedActivityChanged(
            ProjectId projectId,
            ActivityId activityId,
            String code,
            String title,
            LocalDate start,
            LocalDate end,
            PostId responsiblePostId,
            Region region,
            Money plannedCost,
            @Nullable LineId budgetLineId,
            @Nullable BigDecimal weight,
            String expectedOutput,
            boolean milestone)
            implements ProjectEvent, PlannedWork {}

    record PlannedActivityRemoved(ProjectId projectId, ActivityId activityId) implements ProjectEvent {}

    record ActivitiesLinked(ProjectId projectId, ActivityId from, ActivityId to, LinkType type, int lagDays)
            implements ProjectEvent {}

    record StakeholderNamed(
            ProjectId projectId,
            StakeholderId stakeholderId,
            String name,
            String need,
            @Nullable LocalDate byWhen) implements ProjectEvent {}

    record StakeholderInvolved(ProjectId projectId, StakeholderId stakeholderId, LocalDate date, String how)
            implements ProjectEvent {
        @Override
        public LocalDate effectiveOn() {
            return date;
        }
    }

    record ProjectSubmitted(ProjectId projectId) implements ProjectEvent {}

    /** The plan and budget as they stand now become the baseline. */
    record ProjectApproved(ProjectId projectId, int planVersion, int budgetVersion) implements ProjectEvent {}

    record ProjectReturned(ProjectId projectId, String reason) implements ProjectEvent {}

    record ProjectStarted(ProjectId projectId, LocalDate actualStart) implements ProjectEvent {
        @Override
        public LocalDate effectiveOn() {
            return actualStart;
        }
    }

    /**
     * An applied proposal changed the approved plan.
     *
     * @param version counts the plan's versions, the approved baseline is 1
     */
    record PlanRevised(
            ProjectId projectId,
            int version,
            List<PlanDifference> differences,
            ProposalId proposalId,
            LocalDate effectiveFrom)
            implements ProjectEvent {
        @Override
        public LocalDate effectiveOn() {
            return effectiveFrom;
        }

        @Override
        public List<UUID> belongsTo() {
            return List.of(projectId.value(), proposalId.value());
        }
    }

    /** The posts have approved a proposal that only the funder can let through; until he has answered, the project is not closed. */
    record FunderAsked(ProjectId projectId, ProposalId proposalId) implements ProjectEvent {
        @Override
        public List<UUID> belongsTo() {
            return List.of(projectId.value(), proposalId.value());
        }
    }

    /** The funder's answer is there, whatever it is. */
    record FunderAnswered(ProjectId projectId, ProposalId proposalId) implements ProjectEvent {
        @Override
        public List<UUID> belongsTo() {
            return List.of(projectId.value(), proposalId.value());
        }
    }

    /** Somebody responsible looked at the plan and found it right and current. */
    record PlanConfirmedUpToDate(
            ProjectId projectId,
            LocalDate asOf,
            int planVersion,
            @Nullable String comment) implements ProjectEvent {
        @Override
        public LocalDate effectiveOn() {
            return asOf;
        }
    }

    record ActivityRecorded(
            ProjectId projectId,
            ActivityId activityId,
            RecordId recordId,
            LocalDate workDate,
            String description,
            int percentComplete,
            @Nullable BigDecimal hours,
            @Nullable Integer participants,
            List<Evidence> evidence,
            @Nullable String outsidePeriodReason)
            implements ProjectEvent {
        @Override
        public LocalDate effectiveOn() {
            return workDate;
        }
    }

    /** Only the corrected fields are given. {@code activityPercent} is where the activity stands after it. */
    record ActivityRecordCorrected(
            ProjectId projectId,
            ActivityId activityId,
            RecordId recordId,
            String reason,
            @Nullable LocalDate workDate,
            @Nullable String description,
            @Nullable Integer percentComplete,
            @Nullable BigDecimal hours,
            @Nullable Integer participants,
            @Nullable List<Evidence> evidence,
            @Nullable String outsidePeriodReason,
            int activityPercent)
            implements ProjectEvent {
        @Override
        public @Nullable LocalDate effectiveOn() {
            return workDate;
        }
    }

    record ActivityCompleted(
            ProjectId projectId,
            ActivityId activityId,
            LocalDate actualEnd,
            String output,
            List<Evidence> evidence,
            @Nullable String overrideReason)
            implements ProjectEvent {
        @Override
        public LocalDate effectiveOn() {
            return actualEnd;
        }
    }

    record IndicatorValueRecorded(
            ProjectId projectId,
            GoalId goalId,
            LocalDate periodStart,
            LocalDate periodEnd,
            BigDecimal value,
            String source)
            implements ProjectEvent {
        @Override
        public LocalDate effectiveOn() {
            return periodEnd;
        }
    }

    record ProjectSuspended(ProjectId projectId, String reason, LocalDate from) implements ProjectEvent {
        @Override
        public LocalDate effectiveOn() {
            return from;
        }
    }

    record ProjectResumed(ProjectId projectId, @Nullable String reason) implements ProjectEvent {}

    record ProjectFinalised(ProjectId projectId, LocalDate actualEnd) implements ProjectEvent {
        @Override
        public LocalDate effectiveOn() {
            return actualEnd;
        }
    }

    record ProjectClosed(ProjectId projectId, String finalReportDocId, List<GoalReason> goalReasons)
            implements ProjectEvent {}

    record ProjectCancelled(ProjectId projectId, String reason) implements ProjectEvent {}

    /** A project as another system's file describes it, recorded as found; given again only when the file says something else. */
    record ProjectImported(ProjectId projectId, ImportId importId, ImportedProject project) implements ProjectEvent {
        @Override
        public List<UUID> belongsTo() {
            return List.of(projectId.value(), importId.value());
        }
    }
}

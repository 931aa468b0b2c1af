package ee.rada.query.projects;

import ee.rada.kernel.AccessClass;
import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.GoalKind;
import ee.rada.kernel.projects.Indicator;
import ee.rada.kernel.projects.Participant;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.ProjectStatus;
import ee.rada.kernel.projects.StakeholderId;
import ee.rada.query.Total;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is this project, and where does it stand? Refused with {@code not-found} when there is none. */
public record GetProject(ProjectId projectId, LocalDate today) implements Query {

    /**
     * The project as it stands.
     *
     * @param number the human number, {@code PR-2026-014}
     * @param version number of events in the project's stream
     * @param stateSince when it came into its state
     * @param stateReason why it was returned, suspended, resumed or cancelled, where somebody said so
     * @param identifier the other system's name of an imported project
     * @param planConfirmation whether the plan is known to be right and current; null where no plan binds
     * @param percentComplete mean over the activities, weighted by weight, else by planned cost
     */
    public record Answer(
            ProjectId projectId,
            String number,
            String code,
            String title,
            @Nullable String aim,
            ProjectStatus state,
            Instant stateSince,
            @Nullable String stateReason,
            @Nullable LocalDate periodStart,
            @Nullable LocalDate periodEnd,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualEnd,
            @Nullable String funder,
            boolean funderConsent,
            List<Participant> participants,
            @Nullable PostId ownerPostId,
            @Nullable String ownerPost,
            @Nullable LocalDate eligibilityStart,
            @Nullable LocalDate eligibilityEnd,
            AccessClass accessClass,
            @Nullable String accessBasis,
            @Nullable LocalDate accessUntil,
            String currency,
            @Nullable String identifier,
            @Nullable ImportId importId,
            @Nullable String finalReportDocId,
            int planVersion,
            int budgetVersion,
            @Nullable PlanConfirmation planConfirmation,
            long version,
            List<Goal> goals,
            List<Stakeholder> stakeholders,
            Counts counts,
            int percentComplete,
            List<Total> total,
            @Nullable OfficialId submittedBy,
            Instant registeredAt,
            Instant changedAt,
            long position) {}

    /**
     * Once a month somebody says that the plan is right and current.
     *
     * @param since the day it is confirmed for; the day of approval while nobody has confirmed it
     * @param dueOn when it is to be confirmed again
     * @param last the last confirmation, null while there is none
     */
    public record PlanConfirmation(
            LocalDate since,
            LocalDate dueOn,
            boolean overdue,
            @Nullable Confirmed last) {}

    /** Somebody confirmed it, in that version. */
    public record Confirmed(
            LocalDate asOf,
            int planVersion,
            @Nullable String comment,
            @Nullable OfficialId actor,
            @Nullable PostId actingPost,
            @Nullable OfficialId onBehalfOf,
            Instant recordedAt) {}

    /**
     * A goal with what was reached.
     *
     * @param lastValue the value of the latest period, null while none is recorded
     */
    public record Goal(
            GoalId goalId,
            String title,
            GoalKind kind,
            Indicator indicator,
            @Nullable BigDecimal lastValue,
            @Nullable LocalDate lastValueOn,
            List<Value> values) {}

    /**
     * A value reached in a period.
     *
     * @param source where the figure comes from; imported values name none
     */
    public record Value(
            @Nullable LocalDate periodStart,
            LocalDate periodEnd,
            BigDecimal value,
            @Nullable String source) {}

    public record Stakeholder(
            StakeholderId stakeholderId,
            String name,
            String need,
            @Nullable LocalDate byWhen,
            boolean late,
            List<Involvement> involvements) {}

    public record Involvement(LocalDate date, String how) {}

    public record Counts(
            int activities,
            int inProgress,
            int completed,
            int cancelled,
            int late,
            long records,
            int openPlanChanges) {}

    @Override
    public Topic topic() {
        return Topic.PROJECTS;
    }

    @Override
    public UUID thing() {
        return projectId.value();
    }
}

package ee.rada.query.deviations;

import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.deviations.DeviationId;
import ee.rada.kernel.deviations.DeviationKind;
import ee.rada.kernel.planchanges.ChangeCause;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where do projects leave their plans? The latest first.
 *
 * @param state only those; all that have not passed unless one is named
 * @param after the {@code next} of the page before
 * @param limit at most 500
 */
public record FindDeviations(
        @Nullable ProjectId projectId,
        @Nullable DeviationKind kind,
        @Nullable DeviationState state,
        @Nullable String after,
        int limit)
        implements Query {

    public record Answer(List<Item> items, @Nullable String next, long position) {}

    /**
     * A deviation.
     *
     * @param activityId the activity concerned; null where it is the whole project
     * @param since the planned day that went by, the day of the last record, or the day it was found on
     * @param figures what was compared when it was found
     * @param threshold from where on it counts: days, an index, or a part of what it is compared with
     * @param proposals the plan changes that were drafted for it, the first one first, however they ended
     * @param lastMove how the activity was given its present days; null where they are those of the plan as it was approved
     */
    public record Item(
            DeviationId deviationId,
            ProjectId projectId,
            String projectNumber,
            String projectTitle,
            DeviationKind kind,
            @Nullable ActivityId activityId,
            @Nullable String activityCode,
            @Nullable String activityTitle,
            LocalDate since,
            Instant detectedAt,
            Figures figures,
            String threshold,
            DeviationState state,
            @Nullable OfficialId acknowledgedBy,
            @Nullable Instant acknowledgedAt,
            @Nullable String comment,
            List<Answering> proposals,
            @Nullable Move lastMove,
            @Nullable Instant passedAt) {}

    /** A plan change that was drafted to answer it. */
    public record Answering(ProposalId proposalId, String number, ProposalState state) {}

    /**
     * An activity was given other days.
     *
     * @param nth 1 for its first move since the plan was approved
     * @param workingDays by how many working days its end moved; below zero where it was brought forward
     * @param cause what made it necessary, where somebody said so
     */
    public record Move(int nth, int workingDays, @Nullable ChangeCause cause) {}

    /**
     * What was compared: days and percent of an activity, or the earned value of a project, as decimals in its currency. What was not
     * compared is null.
     */
    public record Figures(
            @Nullable Integer days,
            @Nullable Integer percent,
            @Nullable String bac,
            @Nullable String pv,
            @Nullable String ev,
            @Nullable String ac,
            @Nullable String eac,
            @Nullable String index,
            @Nullable String currency) {}

    @Override
    public Topic topic() {
        return Topic.PROJECTS;
    }

    @Override
    public @Nullable UUID thing() {
        return projectId == null ? null : projectId.value();
    }
}

package ee.rada.query.projects;

import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.ProjectStatus;
import ee.rada.kernel.projects.RecordId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was to happen when, and what did happen?
 *
 * @param before only entries before that position: the {@code next} of the page before
 * @param limit how many entries at most, up to 10 000
 */
public record GetTimeline(
        ProjectId projectId, LocalDate today, @Nullable Long before, int limit) implements Query {

    /**
     * The plan beside what happened.
     *
     * @param entries what happened, the latest first; {@code next} is null when there are no earlier ones
     */
    public record Answer(
            ProjectId projectId,
            String number,
            String title,
            ProjectStatus state,
            int planVersion,
            long version,
            @Nullable LocalDate periodStart,
            @Nullable LocalDate periodEnd,
            List<Activity> activities,
            List<Entry> entries,
            @Nullable String next,
            long position) {}

    /** The baseline is the plan as approved; null before that. {@code late}: past its end and not done. */
    public record Activity(
            ActivityId activityId,
            String code,
            String title,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable LocalDate baselineStart,
            @Nullable LocalDate baselineEnd,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualEnd,
            ActivityState state,
            int percentComplete,
            boolean milestone,
            boolean late,
            boolean notStartedLate,
            List<ActivityId> predecessors) {}

    /**
     * Something that happened.
     *
     * @param type the stored name of the event: a record of work, a change of the project's state, an activity completed, a proposal
     *     applied …
     * @param date when it was true
     * @param proposalId the proposal that was applied
     * @param text the record's description, or the reason
     */
    public record Entry(
            long position,
            String type,
            LocalDate date,
            Instant recordedAt,
            @Nullable OfficialId actor,
            @Nullable PostId actingPost,
            @Nullable ActivityId activityId,
            @Nullable String activityCode,
            @Nullable String activityTitle,
            @Nullable ProposalId proposalId,
            @Nullable String proposalNumber,
            @Nullable String proposalTitle,
            @Nullable RecordId recordId,
            @Nullable Integer percentComplete,
            @Nullable String text) {}

    @Override
    public Topic topic() {
        return Topic.PROJECTS;
    }

    @Override
    public UUID thing() {
        return projectId.value();
    }
}

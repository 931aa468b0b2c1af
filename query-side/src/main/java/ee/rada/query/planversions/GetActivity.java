package ee.rada.query.planversions;

import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of an activity in the plan, and why? Refused with {@code not-found} when there is no such activity. */
public record GetActivity(ProjectId projectId, ActivityId activityId) implements Query {

    /**
     * The activity through all versions of the plan.
     *
     * @param moves how many times it was given other days
     * @param workingDays by how many working days its end moved in all
     * @param steps in order, the last is what it is now; none before the project is approved
     */
    public record Answer(
            ProjectId projectId,
            String number,
            String title,
            Planned now,
            int moves,
            int workingDays,
            List<Step> steps,
            long position) {}

    /**
     * What it became in a version of the plan.
     *
     * @param before what it was; null for the version in which it came in
     * @param move how it moved; null where its days stayed
     * @param by the proposal; null for what was approved or imported
     */
    public record Step(
            int planVersion,
            @Nullable LocalDate effectiveFrom,
            @Nullable Instant recordedAt,
            @Nullable Planned before,
            Planned after,
            @Nullable Move move,
            @Nullable Origin by) {}

    @Override
    public Topic topic() {
        return Topic.PROJECTS;
    }

    @Override
    public UUID thing() {
        return projectId.value();
    }
}

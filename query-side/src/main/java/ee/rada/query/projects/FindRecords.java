package ee.rada.query.projects;

import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.Evidence;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.RecordId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What work was recorded on a project? The latest first.
 *
 * @param activityId only what was recorded on that activity
 * @param before only records before that position: the {@code next} of the page before
 * @param limit at most 500
 */
public record FindRecords(
        ProjectId projectId,
        @Nullable ActivityId activityId,
        @Nullable Long before,
        int limit) implements Query {

    public record Answer(List<Item> items, @Nullable String next, long position) {}

    /** A record as it stands now; {@code corrections} hold what it said before. */
    public record Item(
            RecordId recordId,
            ActivityId activityId,
            String activityCode,
            String activityTitle,
            LocalDate workDate,
            String description,
            int percentComplete,
            @Nullable BigDecimal hours,
            @Nullable Integer participants,
            List<Evidence> evidence,
            @Nullable String outsidePeriodReason,
            @Nullable OfficialId actor,
            @Nullable PostId actingPost,
            Instant recordedAt,
            long recordedPosition,
            List<Correction> corrections) {}

    /** What the record said until it was corrected, by whom and why. */
    public record Correction(
            Instant recordedAt,
            @Nullable OfficialId actor,
            @Nullable PostId actingPost,
            String reason,
            LocalDate workDate,
            String description,
            int percentComplete,
            @Nullable BigDecimal hours,
            @Nullable Integer participants,
            List<Evidence> evidence) {}

    @Override
    public Topic topic() {
        return Topic.PROJECTS;
    }

    @Override
    public UUID thing() {
        return projectId.value();
    }
}

package ee.rada.query.projects;

import ee.rada.kernel.Query;
import ee.rada.kernel.Region;
import ee.rada.kernel.Topic;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is late today? Only in projects that are approved, under way or being finalised; the longest late first.
 *
 * @param region only what lies there, or in all regions
 * @param limit at most 500
 */
public record FindLate(LocalDate today, @Nullable Region region, int limit) implements Query {

    /**
     * What is late, the longest first.
     *
     * @param count how many there are in all, {@code items} being cut at the limit
     */
    public record Answer(List<Item> items, int count, long position) {}

    /**
     * An activity that is late.
     *
     * @param kind LATE: should have ended; NOT_STARTED_LATE: should have begun
     * @param due the day it should have
     */
    public record Item(
            ProjectId projectId,
            String projectNumber,
            String projectTitle,
            ActivityId activityId,
            String code,
            String title,
            Kind kind,
            LocalDate due,
            int daysLate,
            int percentComplete,
            Region region,
            @Nullable PostId responsiblePostId,
            @Nullable String responsiblePost) {}

    public enum Kind {
        LATE,
        NOT_STARTED_LATE
    }

    @Override
    public Topic topic() {
        return Topic.PROJECTS;
    }
}

package ee.rada.query.projects;

import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.ProjectStatus;
import ee.rada.query.Total;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which projects are there?
 *
 * @param q words that occur in number, code, title or the other system's identifier
 * @param late only those with an activity that is past its end on {@code today}
 * @param after the {@code next} of the page before
 * @param limit at most 500
 */
public record FindProjects(
        @Nullable String q,
        @Nullable ProjectStatus state,
        boolean late,
        Order order,
        LocalDate today,
        @Nullable String after,
        int limit)
        implements Query {

    public enum Order {
        NUMBER,
        TITLE
    }

    /**
     * One page of projects.
     *
     * @param next names the page that follows; null on the last
     */
    public record Answer(List<Item> items, @Nullable String next, long position) {}

    /**
     * One project in a list.
     *
     * @param percentComplete mean over the activities, weighted by weight, else by planned cost
     * @param late how many of its activities are past their end today
     */
    public record Item(
            ProjectId projectId,
            String number,
            String code,
            String title,
            ProjectStatus state,
            @Nullable LocalDate periodStart,
            @Nullable LocalDate periodEnd,
            @Nullable String funder,
            @Nullable PostId ownerPostId,
            @Nullable String ownerPost,
            int activities,
            int completed,
            int late,
            int percentComplete,
            List<Total> total,
            Instant changedAt) {}

    @Override
    public Topic topic() {
        return Topic.PROJECTS;
    }
}

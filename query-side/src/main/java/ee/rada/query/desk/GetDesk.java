package ee.rada.query.desk;

import ee.rada.kernel.Query;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.Topic;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is there to do today? Each list holds at most 50 items.
 *
 * @param official who asks
 * @param posts the posts he holds
 */
public record GetDesk(OfficialId official, List<PostId> posts, LocalDate today) implements Query {

    /**
     * The desk.
     *
     * @param waitingForMe what he may decide now, in which he has no hand
     * @param waitingForOthers what he had a hand in, or owns, and somebody else decides
     * @param late in the regions of his posts, or under his posts' responsibility
     * @param unconfirmed his posts' projects whose plan nobody has confirmed for a month, the longest first
     * @param changed things changed since the start of yesterday, the latest first
     */
    public record Answer(
            List<Waiting> waitingForMe,
            List<Waiting> waitingForOthers,
            List<Late> late,
            int lateCount,
            List<Unconfirmed> unconfirmed,
            List<Changed> changed,
            long position) {}

    public enum Kind {
        PROJECT,
        PLAN_CHANGE
    }

    /**
     * Something that waits for a decision.
     *
     * @param step the role that decides next
     */
    public record Waiting(
            Kind kind,
            UUID id,
            String number,
            String title,
            ProjectId projectId,
            String projectTitle,
            Role step,
            Instant since,
            long days) {}

    public record Late(
            ProjectId projectId,
            String projectNumber,
            String projectTitle,
            ActivityId activityId,
            String code,
            String title,
            LocalDate due,
            int daysLate,
            int percentComplete,
            Region region,
            boolean mine) {}

    /**
     * A plan that is to be looked through.
     *
     * @param since the day for which it is known to be right and current
     */
    public record Unconfirmed(ProjectId projectId, String number, String title, LocalDate since, LocalDate dueOn) {}

    /**
     * A project in which something was recorded.
     *
     * @param type the stored name of the latest event
     */
    public record Changed(
            ProjectId projectId,
            String number,
            String title,
            String type,
            long events,
            Instant lastAt,
            @Nullable OfficialId lastBy) {}

    @Override
    public Topic topic() {
        return Topic.DESK;
    }
}

package ee.rada.query.posts;

import ee.rada.kernel.PlacedText;
import ee.rada.kernel.Query;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.Topic;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is this post, and who held it when? Refused with {@code not-found} when there is none. */
public record GetPost(PostId postId) implements Query {

    /**
     * The post with everybody who held it.
     *
     * @param substitutes the posts that may substitute it
     * @param appointments the latest first
     */
    public record Answer(
            PostId postId,
            String title,
            String unit,
            Role role,
            Region region,
            @Nullable PostId managerPostId,
            @Nullable String managerPost,
            List<Substitute> substitutes,
            List<Appointment> appointments,
            long version,
            long position) {}

    /** A post that may substitute this one. */
    public record Substitute(PostId postId, String title) {}

    /**
     * Somebody holds or held the post.
     *
     * @param until the last day; null while it lasts
     */
    public record Appointment(
            OfficialId officialId,
            @Nullable PlacedText name,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String reason) {}

    @Override
    public Topic topic() {
        return Topic.POSTS;
    }
}

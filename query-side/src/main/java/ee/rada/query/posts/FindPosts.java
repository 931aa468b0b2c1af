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

/**
 * Which posts are there, and who holds them today? By title.
 *
 * @param q words that occur in title or unit
 * @param after the {@code next} of the page before
 * @param limit at most 500
 */
public record FindPosts(
        @Nullable String q, LocalDate today, @Nullable String after, int limit) implements Query {

    public record Answer(List<Item> items, @Nullable String next, long position) {}

    public record Item(
            PostId postId,
            String title,
            String unit,
            Role role,
            Region region,
            @Nullable PostId managerPostId,
            @Nullable OfficialId holder,
            @Nullable PlacedText holderName,
            @Nullable LocalDate heldSince,
            long version) {}

    @Override
    public Topic topic() {
        return Topic.POSTS;
    }
}

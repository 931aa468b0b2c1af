package ee.rada.query.posts;

import ee.rada.kernel.PlacedText;
import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.posts.OfficialId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who works here? In the order of their registration, for names are sealed and cannot be sorted.
 *
 * @param q words that occur in the name or in the title of a post that is held today
 * @param after the {@code next} of the page before
 * @param limit at most 500
 */
public record FindOfficials(
        @Nullable String q, LocalDate today, @Nullable Long after, int limit) implements Query {

    public record Answer(List<Item> items, @Nullable String next, long position) {}

    public record Item(
            OfficialId officialId,
            PlacedText name,
            boolean active,
            Instant registeredAt,
            List<Standing> posts,
            long version) {}

    @Override
    public Topic topic() {
        return Topic.POSTS;
    }
}

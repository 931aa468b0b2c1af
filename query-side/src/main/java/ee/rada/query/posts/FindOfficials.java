package ee.rada.query.posts;

import ee.rada.kernel.Query;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.Topic;
import ee.rada.kernel.posts.OfficialId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who works here? In the order of their registration, for names are sealed and cannot be sorted.
 *
 * @param after the {@code next} of the page before
 * @param limit at most 500
 */
public record FindOfficials(LocalDate today, @Nullable Long after, int limit) implements Query {

    public record Answer(List<Item> items, @Nullable Long next, long position) {}

    public record Item(
            OfficialId officialId,
            SealedText name,
            boolean active,
            Instant registeredAt,
            List<Standing> posts,
            long version) {}

    @Override
    public Topic topic() {
        return Topic.POSTS;
    }
}

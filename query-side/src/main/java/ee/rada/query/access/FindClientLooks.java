package ee.rada.query.access;

import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.clients.ClientRef;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.query.Ground;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has looked at a client's data? For the answer to that client; the latest first.
 *
 * @param before the {@code next} of the page before
 * @param limit at most 500
 */
public record FindClientLooks(ClientRef clientRef, @Nullable Long before, int limit) implements Query {

    public record Answer(List<Item> items, @Nullable String next, long position) {}

    /**
     * One look.
     *
     * @param sequence its place in the log
     * @param onBehalfOf in whose place he looked; null in his own posts
     * @param purpose on what ground; null where the answer did not say
     * @param fields what of the client's data was shown
     * @param moment the earlier moment that he asked about; null for the present
     */
    public record Item(
            long sequence,
            Instant at,
            OfficialId officialId,
            @Nullable OfficialId onBehalfOf,
            @Nullable PostId postId,
            LookChannel channel,
            @Nullable Ground purpose,
            List<String> fields,
            @Nullable String moment) {}

    @Override
    public Topic topic() {
        return Topic.CLIENT_LOOKS;
    }
}

package ee.rada.query.comparisons;

import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.query.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that made a difference.
 *
 * @param type the event's stored name
 * @param effectiveAt when it was true: an ISO date, or an instant
 * @param onBehalfOf whose post he acted in, where he substituted somebody
 * @param proposal the proposal that was applied by it, who asked for it and who decided; null where it was done directly
 */
public record Cause(
        long position,
        String type,
        Instant recordedAt,
        String effectiveAt,
        @Nullable OfficialId actor,
        @Nullable PostId actingPost,
        @Nullable OfficialId onBehalfOf,
        @Nullable String reason,
        @Nullable Origin proposal) {}

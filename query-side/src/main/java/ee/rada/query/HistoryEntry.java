package ee.rada.query;

import com.fasterxml.jackson.annotation.JsonRawValue;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event in the history of a thing.
 *
 * @param type the event's stored name
 * @param effectiveAt when it was true: an ISO date, or an instant
 * @param onBehalfOf whose post he acted in, where he substituted somebody
 * @param data the event itself as stored, canonical JSON; personal values are ciphertext, and what is said of a
 *     client in codes is left out
 */
public record HistoryEntry(
        long position,
        UUID eventId,
        String type,
        Instant recordedAt,
        String effectiveAt,
        @Nullable OfficialId actor,
        @Nullable PostId actingPost,
        @Nullable OfficialId onBehalfOf,
        @Nullable String channel,
        @Nullable String reason,
        @JsonRawValue String data) {}

package ee.rada.query.why;

import ee.rada.kernel.posts.OfficialId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one event has to do with a figure.
 *
 * @param type the event's stored name
 * @param effectiveAt when it was true: an ISO date, or an instant
 * @param onBehalfOf whose post the actor acted in, where he substituted somebody
 * @param amount by how much the event moved the figure, signed; of a date, what the event made it, empty for none
 * @param what what the event speaks of: a document, a line, an activity; null where it has no short name
 */
public record Part(
        long position,
        UUID eventId,
        String type,
        Instant recordedAt,
        String effectiveAt,
        @Nullable OfficialId actor,
        @Nullable OfficialId onBehalfOf,
        String amount,
        @Nullable String what) {}

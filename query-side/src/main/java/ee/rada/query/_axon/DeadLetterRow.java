package ee.rada.query._axon;

import ee.rada.query.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that is parked: it could not be folded, or waits behind one of the same thing that could not.
 *
 * @param thing whose events wait
 * @param type the event's stored name
 * @param error the kind of error, without its words, in which personal data might be; null where the event only waits
 * @param place where in the program that was
 */
@Table("dead_letter")
public record DeadLetterRow(
        long position,
        UUID thing,
        String type,
        Instant recordedAt,
        @Nullable String error,
        @Nullable String place) {}

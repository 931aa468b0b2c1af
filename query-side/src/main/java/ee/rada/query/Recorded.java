package ee.rada.query;

import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.substitutions.SubstitutionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded with an event: where it stands, who, when and why.
 *
 * @param position its place in the ledger, from 1
 * @param sequence its place in its own stream, from 0
 * @param effectiveAt when it was true: an ISO date, or an instant
 * @param onBehalfOf whose post the actor acted in, where he substituted somebody
 * @param substitutionId under which substitution he did
 */
public record Recorded(
        long position,
        UUID eventId,
        long sequence,
        Instant recordedAt,
        String effectiveAt,
        @Nullable OfficialId actor,
        @Nullable PostId actingPost,
        @Nullable OfficialId onBehalfOf,
        @Nullable SubstitutionId substitutionId,
        @Nullable String reason,
        @Nullable String channel) {

    public static final ZoneId TALLINN = ZoneId.of("Europe/Tallinn");

    private static final int ISO_DATE = 10;

    /** How many events the stream has with this one. */
    public long version() {
        return sequence + 1;
    }

    /** The day on which it was true, in Tallinn. */
    public LocalDate effectiveOn() {
        return dayOf(effectiveAt);
    }

    /** The day in Tallinn of an ISO date or instant. */
    public static LocalDate dayOf(String effectiveAt) {
        return effectiveAt.length() == ISO_DATE
                ? LocalDate.parse(effectiveAt)
                : LocalDate.ofInstant(Instant.parse(effectiveAt), TALLINN);
    }

    /** The day on which it was recorded, in Tallinn. */
    public LocalDate recordedOn() {
        return LocalDate.ofInstant(recordedAt, TALLINN);
    }
}

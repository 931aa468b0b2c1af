package ee.rada.query.substitutions;

import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.substitutions.SubstitutionId;
import ee.rada.query.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done in somebody's place.
 *
 * @param stream what kind of thing it was done to, as the ledger names it
 * @param type the event's stored name
 */
@Table("act_on_behalf")
record ActRow(
        long position,
        OfficialId onBehalfOf,
        @Nullable SubstitutionId substitutionId,
        @Nullable OfficialId actor,
        String stream,
        UUID thingId,
        String type,
        Instant recordedAt) {}

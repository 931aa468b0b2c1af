package ee.rada.query.substitutions;

import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.substitutions.SubstitutionId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done in somebody's place, or under one substitution? The latest first.
 *
 * @param before the {@code next} of the page before
 * @param limit at most 500
 */
public record FindActsOnBehalf(
        @Nullable SubstitutionId substitutionId,
        @Nullable OfficialId onBehalfOf,
        @Nullable Long before,
        int limit) implements Query {

    public record Answer(List<Act> items, @Nullable String next, long position) {}

    /**
     * One event.
     *
     * @param stream what kind of thing it was done to, as the ledger names it
     * @param type the event's stored name
     */
    public record Act(
            long eventPosition,
            OfficialId onBehalfOf,
            @Nullable SubstitutionId substitutionId,
            @Nullable OfficialId actor,
            String stream,
            UUID thing,
            String type,
            Instant recordedAt) {}

    @Override
    public Topic topic() {
        return Topic.SUBSTITUTIONS;
    }
}

package ee.rada.query.history;

import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When did something happen to a thing, in the order in which it became known? The history without what it says.
 *
 * @param after only what comes after that position: the {@code next} of the page before; 0 from the start
 * @param limit at most 10 000
 */
public record FindSteps(UUID thing, long after, int limit) implements Query {

    public record Answer(List<Step> items, @Nullable String next, long position) {}

    /**
     * One event.
     *
     * @param type the event's stored name
     * @param effectiveOn the day on which it was true, in Tallinn
     */
    public record Step(long position, String type, LocalDate effectiveOn, Instant recordedAt) {}

    @Override
    public Topic topic() {
        return Topic.HISTORY;
    }

    @Override
    public UUID thing() {
        return thing;
    }
}

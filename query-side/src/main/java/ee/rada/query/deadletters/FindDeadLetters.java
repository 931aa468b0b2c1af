package ee.rada.query.deadletters;

import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events could not be folded into rows, so that they and every later one of the same thing wait? The oldest first.
 *
 * @param after the {@code next} of the page before
 * @param limit at most 500
 */
public record FindDeadLetters(@Nullable Long after, int limit) implements Query {

    public record Answer(List<Item> items, @Nullable String next, long position) {}

    /**
     * The first of a thing that waits.
     *
     * @param at its position in the ledger
     * @param type its stored name
     * @param error the kind of error
     * @param place where in the program that was; empty where it cannot be told
     * @param behind how many later events of the thing wait
     */
    public record Item(long at, UUID thing, String type, Instant recordedAt, String error, String place, long behind) {}

    @Override
    public Topic topic() {
        return Topic.REPLAY;
    }
}

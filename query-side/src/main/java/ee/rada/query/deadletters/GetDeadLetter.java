package ee.rada.query.deadletters;

import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import java.time.Instant;
import java.util.List;

/**
 * What does the event say that could not be folded, and what waits behind it? Refused: {@code not-found} where no such event waits as the
 * first of its thing.
 *
 * @param at its position in the ledger
 */
public record GetDeadLetter(long at) implements Query {

    /**
     * All of it.
     *
     * @param data the event as it is stored, as JSON: what is about persons stays sealed
     * @param waiting the first 100 that wait behind it
     */
    public record Answer(FindDeadLetters.Item letter, String data, List<Waiting> waiting, long position) {}

    public record Waiting(long at, String type, Instant recordedAt) {}

    @Override
    public Topic topic() {
        return Topic.REPLAY;
    }
}

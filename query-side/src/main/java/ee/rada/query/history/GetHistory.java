package ee.rada.query.history;

import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.query.HistoryEntry;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a thing, oldest first? A project's history holds its budget's and its proposals' events too.
 *
 * @param thing the id of a project, proposal, post, official or import
 * @param after only what comes after that position: the {@code next} of the page before; 0 from the start
 * @param limit at most 10 000
 */
public record GetHistory(UUID thing, long after, int limit) implements Query {

    /**
     * One page of a history.
     *
     * @param count how many events there are in all
     */
    public record Answer(
            List<HistoryEntry> entries, @Nullable String next, long count, long position) {}

    @Override
    public Topic topic() {
        return Topic.HISTORY;
    }

    @Override
    public UUID thing() {
        return thing;
    }
}

package ee.rada.query.clients;

import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.clients.ClientRef;
import ee.rada.kernel.clients.ErasureState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which clients are held, which are to be erased, and which are? The latest first.
 *
 * @param before the {@code next} of the page before
 * @param limit at most 500
 */
public record FindClients(
        @Nullable ErasureState erasure,
        LocalDate today,
        @Nullable Long before,
        int limit) implements Query {

    public record Answer(List<Item> items, @Nullable String next, long position) {}

    /**
     * A client in a list.
     *
     * @param held whether a legal hold forbids the erasure today
     * @param since when the erasure came to stand as it does
     */
    public record Item(ClientRef clientRef, boolean held, ErasureState erasure, Instant since) {}

    @Override
    public Topic topic() {
        return Topic.CLIENTS;
    }
}

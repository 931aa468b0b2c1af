package ee.rada.command._axon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ee.rada.kernel.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * The states of the streams that were decided on last, held strongly and bounded by number. A state may be stale when another
 * process has appended: the store finds that out by the versions that a decision names.
 */
final class States {

    /** A stream's state after {@code version} events. */
    record Versioned(Record state, long version) {}

    private final Cache<StreamId, Versioned> cache;

    States(long bound) {
        cache = Caffeine.newBuilder().maximumSize(bound).build();
    }

    @Nullable
    Versioned get(StreamId stream) {
        return cache.getIfPresent(stream);
    }

    /** Keeps the newer of what is known and what is given. */
    void put(StreamId stream, Versioned state) {
        cache.asMap().merge(stream, state, (known, given) -> given.version > known.version ? given : known);
    }

    void forget(StreamId stream) {
        cache.invalidate(stream);
    }
}

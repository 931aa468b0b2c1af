package ee.rada.query.replays;

import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.query._axon.ReplayKind;
import ee.rada.query._axon.ReplayState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When was everything folded anew, what for, and what came of it? The latest first. Of what is, whatever moment is asked about: it belongs to
 * the service and not to what it tells of.
 *
 * @param kind null for both
 * @param before the {@code next} of the page before
 * @param limit at most 500
 */
public record FindReplays(
        @Nullable ReplayKind kind, @Nullable Long before, int limit) implements Query {

    /**
     * A page of them.
     *
     * @param position how far the rows go that everybody reads
     */
    public record Answer(List<Item> items, @Nullable String next, long position) {}

    /**
     * One of them.
     *
     * @param equal whether the rows are what the events say; null of a rebuild, and until it is known
     * @param askedBy null for the service itself
     * @param process which process is or was at it
     * @param takenUpAt since when that process is at it
     * @param takenUpFrom and from which position on
     * @param done the position that was reached
     * @param total the position that is to be reached
     * @param rows how many rows were compared
     * @param differences how many of them differ
     * @param failure the kind of error that ended it
     */
    public record Item(
            long replayId,
            ReplayKind kind,
            ReplayState state,
            @Nullable Boolean equal,
            @Nullable OfficialId askedBy,
            Instant askedAt,
            String process,
            Instant takenUpAt,
            long takenUpFrom,
            long done,
            long total,
            @Nullable Instant endedAt,
            @Nullable Long rows,
            @Nullable Long differences,
            @Nullable String failure) {

        public boolean running() {
            return state == ReplayState.RUNNING;
        }

        /** How long the process that ended it worked on it, to this moment where it still does. */
        public Duration took(Instant now) {
            return Duration.between(takenUpAt, endedAt == null ? now : endedAt);
        }

        /** Events a second, of the process that is at it. */
        public long perSecond(Instant now) {
            return (done - takenUpFrom) * 1000 / Math.max(1, took(now).toMillis());
        }

        /** How long the events that are left will take; null until that can be told. */
        public @Nullable Duration left(Instant now) {
            long rate = perSecond(now);
            return rate == 0 ? null : Duration.ofSeconds((total - done + rate - 1) / rate);
        }
    }

    @Override
    public Topic topic() {
        return Topic.REPLAY;
    }
}

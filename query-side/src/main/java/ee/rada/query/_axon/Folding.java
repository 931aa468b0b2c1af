package ee.rada.query._axon;

import ee.rada.kernel.deadletters.DeadLetterEvent;
import ee.rada.kernel.deadletters.DeadLetterEvent.DeadLetterDiscarded;
import ee.rada.query.Fold;
import ee.rada.query.Rows;
import ee.rada.store.EventTypes;
import ee.rada.store.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds events into rows in their order, the same live, rebuilt and replayed. An event that cannot be read or folded changes nothing and is parked, and
 * so is every later one of the same thing, for they may build on it; all others go on. What somebody decides about a parked event is an event
 * too, so whoever folds the same history parks and lets go the same. A failure of the database is none of an event's: it is thrown.
 */
final class Folding {

    private static final Logger LOG = LoggerFactory.getLogger(Folding.class);
    private static final String FOLDS = "ee.rada.query.";

    private final WrittenRows rows;
    private final List<Fold> folds;
    private final EventTypes types;
    private final Function<Collection<Long>, List<StoredEvent>> past;
    private final Map<UUID, NavigableSet<Long>> parked = new HashMap<>();

    /**
     * Folds into such rows.
     *
     * @param past gives stored events by their positions, in order
     */
    Folding(WrittenRows rows, List<Fold> folds, EventTypes types, Function<Collection<Long>, List<StoredEvent>> past) {
        this.rows = rows;
        this.folds = List.copyOf(folds);
        this.types = types;
        this.past = past;
    }

    /** Learns what is parked, after somebody else has changed it or something was rolled back. */
    void read() {
        parked.clear();
        rows.all(DeadLetterRow.class).forEach(row -> waitingOf(row.thing()).add(row.position()));
    }

    void fold(Learned learned) {
        if (learned.event() instanceof DeadLetterEvent decision) {
            decide(decision);
            foldOrPark(learned);
        } else {
            foldInTurn(learned);
        }
    }

    /** The same, and writes it at once, so that an event whose rows the database does not take is parked as well. */
    void foldAndWrite(Learned learned, Connection connection) throws SQLException {
        Savepoint before = connection.setSavepoint();
        fold(learned);
        try {
            rows.flush();
            connection.releaseSavepoint(before);
        } catch (IllegalStateException e) {
            if (!DatabaseFailure.refusesValue(e)) {
                throw e;
            }
            connection.rollback(before);
            rows.forget();
            read();
            park(learned, "refused by the database", placeOf(e));
            rows.flush();
        }
    }

    private void foldInTurn(Learned learned) {
        if (!parked.isEmpty() && parked.containsKey(learned.event().whole())) {
            park(learned, null, null);
        } else {
            foldOrPark(learned);
        }
    }

    private void foldOrPark(Learned learned) {
        if (learned.event() instanceof UnreadEvent unread) {
            park(learned, unread.error(), null);
            LOG.warn(
                    "Event {} cannot be read and is parked: {}",
                    learned.recorded().position(),
                    unread.error());
            return;
        }
        rows.begin();
        try {
            learned.foldInto(rows, folds);
        } catch (RuntimeException e) {
            if (DatabaseFailure.isIn(e)) {
                throw e;
            }
            rows.undo();
            String place = placeOf(e);
            park(learned, e.getClass().getSimpleName(), place);
            LOG.warn(
                    "Event {} cannot be folded and is parked: {} at {}",
                    learned.recorded().position(),
                    e.getClass().getSimpleName(),
                    place);
        }
    }

    /** Whoever decided spoke of the first that waits; where that is no longer so, nothing is left to do. */
    private void decide(DeadLetterEvent decision) {
        NavigableSet<Long> waiting = parked.get(decision.thing());
        if (waiting == null || waiting.first() != decision.position()) {
            return;
        }
        parked.remove(decision.thing());
        waiting.forEach(position -> rows.remove(DeadLetterRow.class, position));
        if (decision instanceof DeadLetterDiscarded) {
            waiting.remove(decision.position());
        }
        Learned.from(past.apply(waiting), types).forEach(this::foldInTurn);
    }

    private void park(Learned learned, @Nullable String error, @Nullable String place) {
        long position = learned.recorded().position();
        UUID thing = learned.event().whole();
        waitingOf(thing).add(position);
        rows.put(new DeadLetterRow(
                position,
                thing,
                learned.event() instanceof UnreadEvent unread
                        ? unread.type()
                        : learned.event().getClass().getSimpleName(),
                learned.recorded().recordedAt(),
                error,
                place));
    }

    private NavigableSet<Long> waitingOf(UUID thing) {
        return parked.computeIfAbsent(thing, _ -> new TreeSet<>());
    }

    /** The place and not the words: those may hold what is sealed elsewhere. */
    private static String placeOf(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(FOLDS))
                .filter(frame -> !frame.getClassName().equals(Rows.class.getName()))
                .findFirst()
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }
}

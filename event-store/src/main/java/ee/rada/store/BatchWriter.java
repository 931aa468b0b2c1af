package ee.rada.store;

import ee.rada.kernel.StreamId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores one batch after the other and answers every append of it; used by the writer's thread only.
 *
 * <p>It remembers the head and the versions of streams and judges by them. That is safe because a draft is stored only if the head
 * is still the remembered one: then nothing was appended unseen. Otherwise everything is forgotten and judged again.
 *
 * <p>A connection that breaks in mid-statement leaves a draft in doubt. It is resolved before anything else is said: either its
 * events are found, or the head has passed its place, so that it can no longer come, or the same appends are tried again under the
 * same head, which only one of the two can move.
 */
final class BatchWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private final DataSource dataSource;
    private final StoreSettings settings;
    private final Listeners listeners;
    private final Consumer<Draft> onStored;
    private final StreamVersions versions = new StreamVersions();
    private @Nullable WriterSession session;
    private @Nullable LedgerHead head;

    /** @param onStored told of every draft that is durable, in order, before its callers are */
    BatchWriter(DataSource dataSource, StoreSettings settings, Listeners listeners, Consumer<Draft> onStored) {
        this.dataSource = dataSource;
        this.settings = settings;
        this.listeners = listeners;
        this.onStored = onStored;
    }

    /** Answers every append of the batch, one way or the other, soon after the wait limit at the latest. */
    void store(List<PendingAppend> batch) {
        List<PendingAppend> open = new ArrayList<>(batch);
        List<Draft> doubtful = new ArrayList<>();
        Duration pause = FIRST_PAUSE;
        while (!open.isEmpty()) {
            try {
                attempt(open, doubtful);
                refuseOverdue(open, doubtful, null);
            } catch (SQLException e) {
                if (session == null || SqlFailure.isLostConnection(e)) {
                    if (pause.equals(FIRST_PAUSE)) {
                        LOG.warn("The ledger writer has no database and tries again: {}", e.getMessage());
                    }
                    forgetSession();
                    refuseOverdue(open, doubtful, e);
                    pause = rest(pause);
                } else {
                    refuse(open, e);
                }
            }
            open.removeIf(PendingAppend::isAnswered);
        }
        versions.shrink();
    }

    /** Stores what can be stored, or finds that the head has moved and forgets it. */
    private void attempt(List<PendingAppend> open, List<Draft> doubtful) throws SQLException {
        WriterSession current = session();
        LedgerHead known = head(current);
        resolve(doubtful, known, current);
        List<PendingAppend> unanswered =
                open.stream().filter(append -> !append.isAnswered()).toList();
        Draft draft = Draft.upon(
                known,
                versionsOf(unanswered, current),
                unanswered,
                settings.clock().instant());
        boolean telling = listeners.any();
        if (!stands(draft, doubtful, current, telling)) {
            forgetHead();
            return;
        }
        head = draft.after();
        versions.learn(draft.versionsAfter());
        announce(draft);
        if (!telling && listeners.any()) {
            current.tell();
        }
    }

    private static boolean stands(Draft draft, List<Draft> doubtful, WriterSession current, boolean telling)
            throws SQLException {
        try {
            return draft.accepted().isEmpty()
                    ? current.head().position() == draft.before().position()
                    : current.append(draft, telling);
        } catch (SQLException e) {
            if (SqlFailure.isLostConnection(e)) {
                doubtful.add(draft);
            }
            throw e;
        }
    }

    private void resolve(List<Draft> doubtful, LedgerHead known, WriterSession current) throws SQLException {
        for (Draft draft : List.copyOf(doubtful)) {
            if (current.holds(draft)) {
                LOG.info("The batch that the connection broke upon is stored");
                announce(draft);
            }
            if (draft.before().position() < known.position()) {
                doubtful.remove(draft);
            }
        }
    }

    private void announce(Draft draft) {
        onStored.accept(draft);
        draft.announce();
    }

    /** The server itself has said no: it stored nothing. Where it was about somebody's data, the others are stored without him. */
    private void refuse(List<PendingAppend> open, SQLException e) {
        if (SqlFailure.isShortage(e)) {
            open.forEach(append -> append.refused(StoreUnavailable.notStored(String.valueOf(e.getMessage()), e)));
        } else if (open.size() == 1) {
            open.getFirst().refused(SqlFailure.refusal(e, open.getFirst()));
        } else {
            open.forEach(append -> store(List.of(append)));
        }
    }

    private static void refuseOverdue(List<PendingAppend> open, List<Draft> doubtful, @Nullable Exception why) {
        for (PendingAppend append : open) {
            if (append.isAnswered() || !append.isOverdue()) {
                continue;
            }
            boolean inDoubt =
                    doubtful.stream().anyMatch(draft -> draft.accepted().contains(append));
            append.refused(
                    inDoubt
                            ? StoreUnavailable.unknown("the connection broke", why)
                            : StoreUnavailable.notStored("the database could not be reached in time", why));
        }
    }

    private Map<StreamId, Long> versionsOf(List<PendingAppend> batch, WriterSession current) throws SQLException {
        Set<StreamId> streams = new LinkedHashSet<>();
        batch.forEach(append -> streams.addAll(append.expected().keySet()));
        List<StreamId> unknown = versions.unknownAmong(streams);
        if (!unknown.isEmpty()) {
            versions.learn(current.versions(unknown));
        }
        Map<StreamId, Long> found = HashMap.newHashMap(streams.size());
        streams.forEach(stream -> found.put(stream, versions.of(stream)));
        return found;
    }

    private WriterSession session() throws SQLException {
        if (session == null) {
            session = WriterSession.open(dataSource, settings.waitLimit());
        }
        return session;
    }

    private LedgerHead head(WriterSession current) throws SQLException {
        if (head == null) {
            head = current.head();
        }
        return head;
    }

    private void forgetHead() {
        head = null;
        versions.forget();
    }

    private void forgetSession() {
        forgetHead();
        if (session != null) {
            session.close();
            session = null;
        }
    }

    private static Duration rest(Duration pause) {
        LockSupport.parkNanos(pause.toNanos());
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    @Override
    public void close() {
        forgetSession();
    }
}

package ee.rada.store.access;

import ee.rada.store.Hash;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Puts looks on record, durably and in a chain. The chain has one end, so rows are added one transaction after the other; those that
 * come while one is being committed go together in the next, and each caller waits for its own.
 */
public final class AccessLog {

    private static final String LAST = "select sequence, at, hash from app.access_head for update";
    private static final String ADD = """
            insert into app.access_log (sequence, at, official_id, on_behalf_of, post_id, roles, channel, address, questions,
                                        things, fields, purpose, moment, outcome, position, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String MOVE = "update app.access_head set sequence = ?, at = ?, hash = ?";
    private static final int MOST_AT_ONCE = 500;

    private final DataSource dataSource;
    private final Clock clock;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    public AccessLog(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** A look and what became of it; written and read under the lock. */
    private static final class Waiting {
        private final Look look;
        private boolean done;
        private @Nullable Exception failure;

        private Waiting(Look look) {
            this.look = look;
        }
    }

    /** The end of the chain. */
    private record Head(long sequence, Instant at, Hash hash) {}

    /**
     * Returns once the look is durably on record.
     *
     * @throws LookNotRecorded when it is not: then nothing may be shown
     */
    public void record(Look look) {
        var mine = new Waiting(look);
        queue.add(mine);
        writing.lock();
        try {
            while (!mine.done) {
                writeTogether();
            }
        } finally {
            writing.unlock();
        }
        if (mine.failure != null) {
            throw new LookNotRecorded(mine.failure);
        }
    }

    /** Drops what was recorded before; tells how many looks went. What is left still verifies. */
    public long dropBefore(Instant before) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement drop = connection.prepareStatement("select app.drop_looks(?)")) {
            drop.setObject(1, utc(before));
            try (ResultSet dropped = drop.executeQuery()) {
                dropped.next();
                return dropped.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Looks that are too old could not be dropped", e);
        }
    }

    private void writeTogether() {
        var batch = new ArrayList<Waiting>();
        for (Waiting next = queue.poll(); next != null; next = batch.size() < MOST_AT_ONCE ? queue.poll() : null) {
            batch.add(next);
        }
        Exception failure = null;
        try (Connection connection = dataSource.getConnection()) {
            write(batch, connection);
        } catch (SQLException | RuntimeException e) {
            failure = e;
        }
        for (Waiting each : batch) {
            each.failure = failure;
            each.done = true;
        }
    }

    private void write(List<Waiting> batch, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Head head = head(connection);
            try (PreparedStatement add = connection.prepareStatement(ADD)) {
                for (Waiting each : batch) {
                    head = next(head, each.look);
                    fill(add, head, each.look);
                    add.addBatch();
                }
                add.executeBatch();
            }
            move(head, connection);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Time never goes back along the chain. */
    private Head next(Head last, Look look) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant at = now.isBefore(last.at) ? last.at : now;
        long sequence = last.sequence + 1;
        return new Head(sequence, at, LookHash.of(last.hash, sequence, at, look));
    }

    private static Head head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LAST)) {
            row.next();
            return new Head(
                    row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), Hash.of(row.getBytes(3)));
        }
    }

    private static void fill(PreparedStatement add, Head row, Look look) throws SQLException {
        add.setLong(1, row.sequence);
        add.setObject(2, utc(row.at));
        add.setObject(3, look.officialId());
        add.setObject(4, look.onBehalfOf());
        add.setObject(5, look.postId());
        add.setString(6, look.roles());
        add.setString(7, look.channel());
        add.setString(8, look.address());
        add.setArray(9, array(add, "text", look.questions()));
        add.setArray(10, array(add, "uuid", look.things()));
        add.setArray(11, array(add, "text", look.fields()));
        add.setString(12, look.purpose());
        add.setString(13, look.moment());
        add.setString(14, look.outcome());
        add.setLong(15, look.position());
        add.setBytes(16, row.hash.bytes());
    }

    private static Array array(PreparedStatement add, String type, List<?> values) throws SQLException {
        return add.getConnection().createArrayOf(type, values.toArray());
    }

    private static void move(Head head, Connection connection) throws SQLException {
        try (PreparedStatement move = connection.prepareStatement(MOVE)) {
            move.setLong(1, head.sequence);
            move.setObject(2, utc(head.at));
            move.setBytes(3, head.hash.bytes());
            move.executeUpdate();
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

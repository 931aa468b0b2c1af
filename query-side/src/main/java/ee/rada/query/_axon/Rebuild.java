package ee.rada.query._axon;

import ee.rada.query.Fold;
import ee.rada.store.EventTypes;
import ee.rada.store.Ledger;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes all rows again from the ledger, beside those in use, and puts them in their place in one moment. Readers see the old rows
 * until then and never wait; learning goes on, and stands still only while the last few events are caught up. One rebuild runs at
 * a time, whichever process asked for it.
 */
public final class Rebuild {

    /**
     * How far a rebuild is.
     *
     * @param perSecond events folded a second, on average
     */
    public record Progress(boolean running, long done, long total, long perSecond) {}

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final Progress NONE = new Progress(false, 0, 0, 0);
    private static final long ONE_REBUILD = 0x7261_6461_0002L;

    private final DataSource dataSource;
    private final Ledger ledger;
    private final EventTypes types;
    private final List<Fold> folds;
    private final Knowledge knowledge;
    private final ViewSchema schema = new ViewSchema();
    private volatile Progress progress = NONE;
    private CompletableFuture<Long> running = CompletableFuture.completedFuture(0L);

    Rebuild(DataSource dataSource, Ledger ledger, EventTypes types, List<Fold> folds, Knowledge knowledge) {
        this.dataSource = dataSource;
        this.ledger = ledger;
        this.types = types;
        this.folds = List.copyOf(folds);
        this.knowledge = knowledge;
    }

    /** Starts a rebuild, or joins the one that this process is running. Gives the position that was reached. */
    public synchronized CompletableFuture<Long> start() {
        if (running.isDone()) {
            running = CompletableFuture.supplyAsync(
                    this::run, task -> Thread.ofPlatform().name("rebuild").start(task));
        }
        return running;
    }

    public Progress progress() {
        return progress;
    }

    /** Rebuilds unless the rows in use are made of what this program would make them of. */
    void runIfNeeded() {
        try (Connection connection = dataSource.getConnection()) {
            if (!schema.fingerprint().equals(schema.fingerprintInUse(connection))) {
                run(connection, true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the rows could not be made", e);
        }
    }

    private long run() {
        try (Connection connection = dataSource.getConnection()) {
            return run(connection, false);
        } catch (SQLException e) {
            throw new IllegalStateException("the rows could not be made again", e);
        }
    }

    private long run(Connection connection, boolean onlyIfNeeded) throws SQLException {
        execute(connection, "select pg_advisory_lock(" + ONE_REBUILD + ")");
        try {
            if (onlyIfNeeded && schema.fingerprint().equals(schema.fingerprintInUse(connection))) {
                return knowledge.position();
            }
            execute(connection, "set synchronous_commit to off; set maintenance_work_mem to '256MB'");
            connection.setAutoCommit(false);
            try (Run run = new Run(connection)) {
                return run.toTheEnd();
            }
        } finally {
            progress = NONE;
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            execute(
                    connection,
                    "reset synchronous_commit; reset maintenance_work_mem; discard temp; select pg_advisory_unlock("
                            + ONE_REBUILD + ")");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** One rebuild in its own connection. */
    private final class Run implements AutoCloseable {

        private final Connection connection;
        private final Instant started = Instant.now();
        private final Filling filling;

        Run(Connection connection) {
            this.connection = connection;
            var rows = new SqlRows(ViewSchema.NEXT, new CopyFlush(), Filling.MOST_CACHED, true);
            this.filling = new Filling(connection, ViewSchema.NEXT, rows, 0, ledger::read, types, folds);
        }

        long toTheEnd() throws SQLException {
            schema.makeNext(connection);
            connection.commit();
            filling.catchUp(this::tell);
            schema.finish(connection, ViewSchema.NEXT);
            connection.commit();
            filling.catchUp(this::tell);
            swap();
            schema.dropPast(connection);
            connection.commit();
            LOG.info(
                    "All rows made again from {} events in {}",
                    filling.position(),
                    Duration.between(started, Instant.now()));
            return filling.position();
        }

        /** Nobody learns while the last events are folded, so the moment of the new rows is the last one there is. */
        private void swap() throws SQLException {
            if (schema.fingerprintInUse(connection) != null) {
                Moment.lock(connection);
            }
            filling.catchUpUncommitted();
            schema.swap(connection);
            Moment.announce(connection, filling.position());
            connection.commit();
            knowledge.advance(filling.position());
        }

        private void tell(long position) {
            long ms = Math.max(1, Duration.between(started, Instant.now()).toMillis());
            long total = Math.max(ledger.head().position(), position);
            progress = new Progress(true, position, total, position * 1000 / ms);
        }

        @Override
        public void close() {
            filling.close();
        }
    }
}

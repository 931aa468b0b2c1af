package ee.rada.query._axon;

import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.Fold;
import ee.rada.store.EventTypes;
import ee.rada.store.Ledger;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes all rows again from the ledger, beside those in use, and puts them in their place in one moment. Readers see the old rows
 * until then and never wait; learning goes on, and stands still only while the last few events are caught up. One rebuild runs at
 * a time, whichever process asked for it; one that was under way when its process ended is gone on with from the rows that it had
 * committed, which lie in logged tables with their position and so outlive a crash of the database.
 */
public final class Rebuild {

    /** Held by whoever may put other tables in the place of those in use. */
    static final long ONE_REBUILD = 0x7261_6461_0002L;

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int TRIES = 3;

    private final DataSource dataSource;
    private final Ledger ledger;
    private final EventTypes types;
    private final List<Fold> folds;
    private final Knowledge knowledge;
    private final Filling.Pace pace;
    private final ViewSchema schema = new ViewSchema();
    private final ReplayRunner runner;

    Rebuild(
            DataSource dataSource,
            Ledger ledger,
            EventTypes types,
            List<Fold> folds,
            Knowledge knowledge,
            Filling.Pace pace) {
        this.dataSource = dataSource;
        this.ledger = ledger;
        this.types = types;
        this.folds = List.copyOf(folds);
        this.knowledge = knowledge;
        this.pace = pace;
        this.runner = new ReplayRunner(
                dataSource,
                new ReplayRuns(dataSource),
                ReplayKind.REBUILD,
                schema.fingerprint(),
                List.of(ONE_REBUILD),
                new Making());
    }

    /** Begins, or joins the one that is running. Gives the position that was reached. */
    public CompletableFuture<Long> start() {
        return start(null);
    }

    /** The same, on somebody's behalf. */
    public CompletableFuture<Long> start(@Nullable OfficialId by) {
        return runner.start(by);
    }

    /** Gives the running one up, wherever it runs, and leaves the rows in use alone; false where there is none. */
    public boolean cancel() {
        return runner.cancel();
    }

    /** Rebuilds, and waits for it, unless the rows in use are made of what this program would make them of. */
    void runIfNeeded() {
        for (int i = 0; !isUpToDate(); i++) {
            if (i == TRIES) {
                throw new IllegalStateException("the rows could not be made: other rebuilds come between");
            }
            try {
                runner.start(null).join();
            } catch (CancellationException cancelled) {
                LOG.warn("The rebuild that this version of the program needs was cancelled");
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof CancellationException)) {
                    throw new IllegalStateException("the rows could not be made", e.getCause());
                }
                LOG.warn("The rebuild that this version of the program needs was cancelled");
            }
        }
    }

    private boolean isUpToDate() {
        try (Connection connection = dataSource.getConnection()) {
            return schema.fingerprint().equals(schema.fingerprintInUse(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("it could not be told what the rows are made of", e);
        }
    }

    /** Takes up what a process has left that is no more, if there is something. */
    CompletableFuture<Long> goOn() {
        return runner.goOn();
    }

    void stop() {
        runner.stop();
    }

    private final class Making implements ReplayRunner.Work {

        @Override
        public long run(Connection connection, ReplayRunner.Telling telling) throws SQLException {
            Instant started = Instant.now();
            execute(connection, "set synchronous_commit to off; set maintenance_work_mem to '256MB'");
            connection.setAutoCommit(false);
            long from = telling.isNew() ? 0 : schema.reachedByNext(connection);
            if (from == 0) {
                schema.makeNext(connection);
            }
            connection.commit();
            telling.begin(from, ledger.head().position());
            var rows = new SqlRows(ViewSchema.NEXT, new CopyFlush(), Filling.MOST_CACHED, from == 0);
            try (var filling =
                    new Filling(connection, ViewSchema.NEXT, rows, from, ledger::read, types, folds, ledger::at)) {
                fill(connection, filling.at(pace), telling);
                swap(connection, filling);
                schema.dropPast(connection);
                connection.commit();
                LOG.info(
                        "All rows made again from {} events in {}{}",
                        filling.position(),
                        Duration.between(started, Instant.now()),
                        from == 0 ? "" : ", going on from " + from);
                return filling.position();
            }
        }

        private void fill(Connection connection, Filling filling, ReplayRunner.Telling telling) throws SQLException {
            filling.catchUp(position -> tell(telling, position));
            if (!schema.isFinished(connection, ViewSchema.NEXT)) {
                schema.finish(connection, ViewSchema.NEXT);
            }
            connection.commit();
            filling.catchUp(position -> tell(telling, position));
        }

        /** Nobody learns while the last events are folded, so the moment of the new rows is the last one there is. */
        private void swap(Connection connection, Filling filling) throws SQLException {
            if (schema.fingerprintInUse(connection) != null) {
                Moment.lock(connection);
            }
            filling.catchUpUncommitted();
            schema.swap(connection);
            Moment.announce(connection, filling.position());
            connection.commit();
            knowledge.advance(filling.position());
        }

        private void tell(ReplayRunner.Telling telling, long position) {
            telling.tell(position, Math.max(ledger.head().position(), position));
        }

        @Override
        public void giveUp(Connection connection) throws SQLException {
            schema.drop(connection, ViewSchema.NEXT);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

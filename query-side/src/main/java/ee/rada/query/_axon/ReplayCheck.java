package ee.rada.query._axon;

import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.Fold;
import ee.rada.store.EventTypes;
import ee.rada.store.Ledger;
import ee.rada.store.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replay equals live: folds every event anew, aside, up to just the position of the rows in use, and compares all rows of both. Learning
 * waits while the last few events are folded, and goes on while the rows are compared, which is done in one snapshot.
 */
public final class ReplayCheck {

    /** How many rows of a table were compared, and how many are not the same. */
    public record TableResult(String table, long rows, long differences) {}

    /**
     * What is not the same.
     *
     * @param key the values of the row's key
     * @param column null where the whole row is in one of the two only; then its values are below
     * @param live what everybody reads; null for nothing
     * @param replayed what the events say; null for nothing
     */
    public record Difference(
            String table,
            String key,
            @Nullable String column,
            @Nullable String live,
            @Nullable String replayed) {}

    private static final Logger LOG = LoggerFactory.getLogger(ReplayCheck.class);
    private static final String ASIDE = "view_check";
    private static final long ONE_CHECK = 0x7261_6461_0003L;
    private static final int FEW = 1_000;

    private final Ledger ledger;
    private final EventTypes types;
    private final List<Fold> folds;
    private final ViewSchema schema = new ViewSchema();
    private final ReplayRunner runner;

    ReplayCheck(DataSource dataSource, Ledger ledger, EventTypes types, List<Fold> folds) {
        this.ledger = ledger;
        this.types = types;
        this.folds = List.copyOf(folds);
        // A rebuild would change the tables under the comparison, so there is one or the other.
        this.runner = new ReplayRunner(
                dataSource,
                new ReplayRuns(dataSource),
                ReplayKind.CHECK,
                schema.fingerprint(),
                List.of(ONE_CHECK, Rebuild.ONE_REBUILD),
                new Check());
    }

    /** Begins, or joins the one that is running. Gives the position whose rows were compared. */
    public CompletableFuture<Long> start(@Nullable OfficialId by) {
        return runner.start(by);
    }

    /** Gives the running one up, wherever it runs; false where there is none. */
    public boolean cancel() {
        return runner.cancel();
    }

    void goOn() {
        var _ = runner.goOn();
    }

    void stop() {
        runner.stop();
    }

    private final class Check implements ReplayRunner.Work {

        @Override
        public long run(Connection connection, ReplayRunner.Telling telling) throws SQLException {
            execute(connection, "set synchronous_commit to off; set work_mem to '64MB'");
            connection.setAutoCommit(false);
            schema.makeDisposable(connection, ASIDE);
            connection.commit();
            telling.begin(0, live(connection));
            long position = replay(connection, telling);
            var result = new TableComparison(connection, ViewSchema.LIVE, ASIDE, () -> telling.tell(position, position))
                    .compare();
            connection.rollback();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            telling.found(result);
            schema.drop(connection, ASIDE);
            connection.commit();
            if (result.differing() > 0) {
                LOG.warn("{} rows differ from what the {} events say", result.differing(), position);
            } else {
                LOG.info("All {} rows are what the {} events say", result.rows(), position);
            }
            return position;
        }

        /** Leaves a transaction open that sees the rows in use and those aside at the same position. */
        private long replay(Connection connection, ReplayRunner.Telling telling) throws SQLException {
            var until = new Until(live(connection));
            var rows = new SqlRows(ASIDE, new CopyFlush(), Filling.MOST_CACHED, true);
            try (var filling = new Filling(connection, ASIDE, rows, 0, until, types, folds, ledger::at)) {
                do {
                    until.position = live(connection);
                    filling.catchUp(position -> telling.tell(position, until.position));
                } while (live(connection) - filling.position() > FEW);
                schema.analyze(connection, ASIDE);
                connection.commit();
                Moment.hold(connection);
                try {
                    until.position = live(connection);
                    filling.catchUp(position -> telling.tell(position, until.position));
                    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                    live(connection);
                } finally {
                    Moment.letGo(connection);
                }
                return filling.position();
            }
        }

        @Override
        public void giveUp(Connection connection) throws SQLException {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            schema.drop(connection, ASIDE);
        }
    }

    private static long live(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return Moment.read(statement, ViewSchema.LIVE).position();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The events up to a position, which may be moved on. */
    private final class Until implements Filling.Source {

        private volatile long position;

        Until(long position) {
            this.position = position;
        }

        @Override
        public List<StoredEvent> after(long after, int most) {
            return ledger.read(after, Math.clamp(position - after, 0, most));
        }
    }
}

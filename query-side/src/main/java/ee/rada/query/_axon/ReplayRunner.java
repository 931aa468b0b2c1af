package ee.rada.query._axon;

import ee.rada.kernel.posts.OfficialId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs replays of everything of one kind, one at a time of all processes: whoever works holds locks that end with his connection. What a
 * process leaves behind when it dies or stops is taken up by the next; what was cancelled is not.
 */
final class ReplayRunner {

    /** What is done with everything that happened. */
    interface Work {

        /** Works in this connection alone; gives the position that was reached. */
        long run(Connection connection, Telling telling) throws SQLException;

        /** Removes what was made so far; nobody goes on with it. */
        void giveUp(Connection connection) throws SQLException;
    }

    /** Thrown into the work when the process stops: what it has made so far stays. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped, to be gone on with", null, false, false);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(ReplayRunner.class);
    private static final Duration BETWEEN_WORDS = Duration.ofMillis(500);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    private final DataSource dataSource;
    private final ReplayRuns runs;
    private final ReplayKind kind;
    private final String madeOf;
    private final List<Long> locks;
    private final Work work;
    private CompletableFuture<Long> running = CompletableFuture.completedFuture(0L);
    private volatile boolean stopped;

    /**
     * Runs one kind of work.
     *
     * @param madeOf the fingerprint of the tables and folds it is done with
     * @param locks what nobody else may do meanwhile
     */
    ReplayRunner(DataSource dataSource, ReplayRuns runs, ReplayKind kind, String madeOf, List<Long> locks, Work work) {
        this.dataSource = dataSource;
        this.runs = runs;
        this.kind = kind;
        this.madeOf = madeOf;
        this.locks = List.copyOf(locks);
        this.work = work;
    }

    /** Begins, or joins the one that is running. Gives the position that was reached; 0 where another process was at it. */
    synchronized CompletableFuture<Long> start(@Nullable OfficialId by) {
        stopped = false;
        if (running.isDone()) {
            runs.begin(kind, madeOf, by);
            running = run(true, by);
        }
        return running;
    }

    /** Takes up what a process has left that is no more; does nothing where there is nothing, or another is at it. */
    synchronized CompletableFuture<Long> goOn() {
        stopped = false;
        if (running.isDone()
                && runs.running(kind).filter(run -> run.madeOf().equals(madeOf)).isPresent()) {
            running = run(false, null);
        }
        return running;
    }

    /** False where none is running. */
    boolean cancel() {
        return runs.askToCancel(kind);
    }

    /** Stops the work in this process; what it has made so far is gone on with later. */
    void stop() {
        stopped = true;
        CompletableFuture<Long> last;
        synchronized (this) {
            last = running;
        }
        try {
            last.handle((_, _) -> 0L).get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception tooSlow) {
            LOG.warn("A {} did not stop in time; its connection ends it", kind);
        }
    }

    private CompletableFuture<Long> run(boolean patiently, @Nullable OfficialId by) {
        return CompletableFuture.supplyAsync(
                () -> inItsConnection(patiently, by),
                task -> Thread.ofPlatform()
                        .name("replay-" + kind.name().toLowerCase(Locale.ROOT))
                        .daemon()
                        .start(task));
    }

    private long inItsConnection(boolean patiently, @Nullable OfficialId by) {
        try (Connection connection = dataSource.getConnection()) {
            try {
                return lockAll(connection, patiently) ? takeUp(connection, by) : 0;
            } finally {
                restore(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("everything could not be folded anew", e);
        }
    }

    private boolean lockAll(Connection connection, boolean patiently) throws SQLException {
        for (long lock : locks) {
            while (!tryLock(connection, lock)) {
                if (!patiently || stopped) {
                    return false;
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
        return true;
    }

    private long takeUp(Connection connection, @Nullable OfficialId by) throws SQLException {
        Optional<ReplayRuns.Run> found = runs.running(kind);
        if (found.isEmpty()) {
            return 0;
        }
        ReplayRuns.Run run = found.get();
        if (!run.madeOf().equals(madeOf)) {
            runs.end(run, ReplayState.FAILED, "another version of the program");
            return runs.begin(kind, madeOf, by) ? takeUp(connection, by) : 0;
        }
        try {
            long position = work.run(connection, new Telling(run));
            runs.end(run, ReplayState.DONE, null);
            return position;
        } catch (CancellationException cancelled) {
            giveUp(connection);
            runs.end(run, ReplayState.CANCELLED, null);
            throw cancelled;
        } catch (Stopped later) {
            throw later;
        } catch (SQLException | RuntimeException e) {
            LOG.error("Everything could not be folded anew ({})", kind, e);
            giveUp(connection);
            runs.end(run, ReplayState.FAILED, e.getClass().getSimpleName());
            throw e;
        }
    }

    private void giveUp(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        work.giveUp(connection);
    }

    /** The pool gets back what it gave: nothing set, nothing locked. */
    private static void restore(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    reset synchronous_commit; reset maintenance_work_mem; reset work_mem; discard temp;
                    select pg_advisory_unlock_all()""");
        }
    }

    private static boolean tryLock(Connection connection, long lock) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + lock + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** How the work says how far it is, and learns that it is to end. */
    final class Telling {

        private final ReplayRuns.Run run;
        private Instant last = Instant.EPOCH;

        private Telling(ReplayRuns.Run run) {
            this.run = run;
        }

        /** Whether nobody has told anything of this run yet. */
        boolean isNew() {
            return run.done() == 0;
        }

        void begin(long from, long total) {
            runs.takeUp(run, from, total);
            endIfAsked(run.cancelAsked());
        }

        /** To be called often: writes twice a second at most. */
        void tell(long done, long total) {
            Instant now = Instant.now();
            if (now.isAfter(last.plus(BETWEEN_WORDS)) || done >= total) {
                last = now;
                endIfAsked(runs.tell(run, done, total));
            }
            endIfAsked(false);
        }

        void found(TableComparison.Result result) {
            runs.keep(run, result);
        }

        private void endIfAsked(boolean cancelled) {
            if (cancelled) {
                throw new CancellationException("cancelled");
            }
            if (stopped) {
                throw new Stopped();
            }
        }
    }
}

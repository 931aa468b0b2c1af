package ee.rada.query._axon;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears how far other processes have learned. Keeps one connection; a lost one is replaced, and what was missed is read. */
final class KnowledgeWatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeWatcher.class);
    private static final int LISTEN_MS = 500;

    private final DataSource dataSource;
    private final Knowledge knowledge;
    private @Nullable Thread thread;
    private volatile boolean closed = true;

    KnowledgeWatcher(DataSource dataSource, Knowledge knowledge) {
        this.dataSource = dataSource;
        this.knowledge = knowledge;
    }

    /** May be started again after it was closed. */
    synchronized void start() {
        closed = false;
        thread = Thread.ofPlatform().name("knowledge-watcher").daemon().start(this::run);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (thread == null) {
            return;
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            try {
                watch();
            } catch (SQLException e) {
                if (!closed) {
                    LOG.warn("Cannot hear how far others have learned, trying again: {}", e.getMessage());
                    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
                }
            }
        }
    }

    private void watch() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("listen rada_known");
            knowledge.advance(Moment.read(statement, ViewSchema.LIVE).position());
            try {
                hear(connection.unwrap(PGConnection.class));
            } finally {
                statement.execute("unlisten rada_known");
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (!closed) {
            @Nullable PGNotification[] heard = connection.getNotifications(LISTEN_MS);
            for (PGNotification notification : heard == null ? new PGNotification[0] : heard) {
                knowledge.advance(Long.parseLong(notification.getParameter()));
            }
        }
    }
}

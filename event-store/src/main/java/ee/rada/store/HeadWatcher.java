package ee.rada.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of what other processes store, by LISTEN; looks at the head itself where no word comes for a while. Survives the loss of the
 * database: it comes back with a pause of up to a second and then looks at once.
 */
final class HeadWatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeadWatcher.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int LISTEN_MS = 100;
    private static final int ANSWER_WITHIN_MS = 10_000;

    private final DataSource dataSource;
    private final Duration pollEvery;
    private final HeadSignal signal;
    private final Listeners listeners;
    private final CopyOnWriteArrayList<Consumer<UUID>> erasureListeners = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<Runnable> deafnessListeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().name("ledger-watcher").daemon().unstarted(this::run);

    HeadWatcher(DataSource dataSource, Duration pollEvery, HeadSignal signal, Listeners listeners) {
        this.dataSource = dataSource;
        this.pollEvery = pollEvery;
        this.signal = signal;
        this.listeners = listeners;
    }

    void start() {
        thread.start();
    }

    /**
     * @param onErasure told of every key that any process destroys
     * @param onDeafness told when erasures may have been missed
     */
    void onErasure(Consumer<UUID> onErasure, Runnable onDeafness) {
        erasureListeners.add(onErasure);
        deafnessListeners.add(onDeafness);
    }

    private void run() {
        while (closing.getCount() > 0) {
            try (Connection connection = dataSource.getConnection()) {
                listen(connection);
            } catch (SQLException e) {
                LOG.warn("Not hearing of events of other processes for a moment: {}", e.getMessage());
                rest();
            }
            listeners.unknown();
            deafnessListeners.forEach(Runnable::run);
        }
    }

    private void listen(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        connection.setNetworkTimeout(Runnable::run, ANSWER_WITHIN_MS);
        PGConnection notified = connection.unwrap(PGConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + AppendStatement.MOVED);
            statement.execute("listen " + AppendStatement.ERASED);
            statement.execute("listen " + Listeners.ARRIVED);
            listeners.arrive(connection);
            signal.advance(Rows.head(connection).position());
            deafnessListeners.forEach(Runnable::run);
            long looked = System.nanoTime();
            while (closing.getCount() > 0) {
                PGNotification[] heard = notified.getNotifications(LISTEN_MS);
                if (heard != null && heard.length > 0) {
                    hear(heard, connection);
                } else if (System.nanoTime() - looked > pollEvery.toNanos()) {
                    signal.advance(Rows.head(connection).position());
                    listeners.count(connection);
                    looked = System.nanoTime();
                }
            }
            statement.execute("unlisten *");
            statement.execute("select pg_advisory_unlock_all()");
        }
    }

    private void hear(PGNotification[] notifications, Connection connection) throws SQLException {
        for (PGNotification notification : notifications) {
            switch (notification.getName()) {
                case AppendStatement.MOVED -> signal.advance(Long.parseLong(notification.getParameter()));
                case Listeners.ARRIVED -> listeners.greet(connection);
                default -> erased(UUID.fromString(notification.getParameter()));
            }
        }
    }

    void erased(UUID subject) {
        erasureListeners.forEach(listener -> listener.accept(subject));
    }

    private void rest() {
        try {
            boolean _ = closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(pollEvery.plusSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

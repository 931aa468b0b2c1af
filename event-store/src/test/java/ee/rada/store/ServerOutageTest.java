package ee.rada.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import ee.rada.kernel.StreamId;
import ee.rada.store.postgres.DataSources;
import ee.rada.store.postgres.LocalServer;
import ee.rada.store.proofs.LedgerCheck;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerOutageTest {

    private static final Path PROGRAMS = Path.of(System.getProperty("java.io.tmpdir"), "rada-test-programs");
    private static final int PEOPLE = 16;
    private static final int EVENTS_EACH = 40;

    @TempDir
    private Path home;

    @Test
    void the_writer_survives_the_kill_of_the_database_server_and_goes_on() throws Exception {
        StoreSettings patient = StoreSettings.defaults().withWaitLimit(Duration.ofSeconds(40));
        try (LocalServer server = LocalServer.start(home, PROGRAMS);
                HikariDataSource pool = migrated(server);
                LedgerEventStore store = LedgerEventStore.open(pool, new NotedOnly(), patient);
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch underWay = new CountDownLatch(PEOPLE * EVENTS_EACH / 4);
            List<Future<Long>> all = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                all.add(people.submit(noting(store, underWay)));
            }
            underWay.await();

            killPostmaster(pool);

            for (Future<Long> one : all) {
                assertThat(one.get()).isEqualTo(EVENTS_EACH);
            }
            LedgerCheck.Result result = new LedgerCheck(pool).run();
            assertThat(result).isEqualTo(new LedgerCheck.Result(true, PEOPLE * EVENTS_EACH, 0, 0, result.finding()));
        }
    }

    /** Every append is acknowledged, and its stream tells that each was stored once. */
    private static Callable<Long> noting(LedgerEventStore store, CountDownLatch underWay) {
        return () -> {
            Work work = new Work(store);
            StreamId stream = Work.newStream();
            for (int i = 0; i < EVENTS_EACH; i++) {
                work.note(stream, i, "note " + i);
                underWay.countDown();
            }
            return store.ledger().version(stream);
        };
    }

    /** As the kernel does when memory runs out: with SIGKILL, which the postmaster cannot see coming. */
    private static void killPostmaster(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_read_file('postmaster.pid')")) {
            assertThat(row.next()).isTrue();
            long pid = Long.parseLong(row.getString(1).lines().findFirst().orElseThrow());
            assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
        }
    }

    private static HikariDataSource migrated(LocalServer server) {
        HikariDataSource pool = DataSources.pool(server.address(), 10);
        DataSources.migrate(pool);
        return pool;
    }
}

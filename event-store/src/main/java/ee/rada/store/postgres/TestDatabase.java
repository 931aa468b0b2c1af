package ee.rada.store.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A migrated database of its own for a test class, on one server a JVM, which ends with it. The server is as durable as that of the
 * service: a test on it proves something.
 */
public final class TestDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TestDatabase.class);

    private static final int POOL = 20;
    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static @Nullable LocalServer server;

    private final String name;
    private final DatabaseAddress address;
    private final HikariDataSource dataSource;

    private TestDatabase(String name, DatabaseAddress address) {
        this.name = name;
        this.address = address;
        this.dataSource = DataSources.pool(server().applicationAddress(name), POOL);
    }

    public static TestDatabase fresh() {
        String name = "test" + NUMBER.incrementAndGet();
        execute("create database " + name + " template " + TEMPLATE);
        // All other grants came with the template.
        execute("grant create, temporary on database " + name + " to " + LocalServer.APPLICATION);
        return new TestDatabase(name, server().address(name));
    }

    /** As the service sees it. */
    public HikariDataSource dataSource() {
        return dataSource;
    }

    /** As its owner sees it. */
    public DatabaseAddress address() {
        return address;
    }

    /** Drops the database, whoever still uses it. */
    @Override
    public void close() {
        dataSource.close();
        execute("drop database " + name + " with (force)");
    }

    private static synchronized LocalServer server() {
        if (server == null) {
            server = startServer();
        }
        return server;
    }

    private static LocalServer startServer() {
        try {
            Path folder = Files.createTempDirectory("rada-test");
            LocalServer started =
                    LocalServer.start(folder, Path.of(System.getProperty("java.io.tmpdir"), "rada-test-programs"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started, folder)));
            migrateTemplate(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void migrateTemplate(LocalServer started) {
        execute(started, "create database " + TEMPLATE);
        DataSources.migrate(started.address(TEMPLATE), started.applicationAddress(TEMPLATE));
    }

    private static void end(LocalServer started, Path folder) {
        try {
            started.close();
            Binaries.delete(folder);
        } catch (IOException e) {
            LOG.warn("The test server in {} did not end well", folder, e);
        }
    }

    private static void execute(String sql) {
        execute(server(), sql);
    }

    private static void execute(LocalServer on, String sql) {
        try (Connection connection = on.address("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Refused: " + sql, e);
        }
    }
}

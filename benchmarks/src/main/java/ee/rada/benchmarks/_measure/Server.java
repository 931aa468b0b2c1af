package ee.rada.benchmarks._measure;

import com.zaxxer.hikari.HikariDataSource;
import ee.rada.store.postgres.DataSources;
import ee.rada.store.postgres.DatabaseAddress;
import ee.rada.store.postgres.LocalServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.stream.Stream;

/** An embedded database server as the service starts it, migrated, in a temporary folder that goes with it. */
public final class Server implements AutoCloseable {

    private static final int POOL = 150;
    private static final Path PROGRAMS = Path.of(System.getProperty("java.io.tmpdir"), "rada-benchmark-programs");

    private final Path folder;
    private final LocalServer server;
    private final HikariDataSource pool;

    private Server(Path folder, LocalServer server) {
        this.folder = folder;
        this.server = server;
        this.pool = DataSources.pool(server.address(), POOL);
    }

    public static Server start() throws IOException {
        Path folder = Files.createTempDirectory("rada-benchmark");
        Server started = new Server(folder, LocalServer.start(folder.resolve("postgres"), PROGRAMS));
        DataSources.migrate(started.pool);
        return started;
    }

    /** A folder for whatever else a benchmark keeps. */
    public Path folder() {
        return folder;
    }

    public DatabaseAddress address() {
        return server.address();
    }

    public HikariDataSource pool() {
        return pool;
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Every round begins with the same debt of the server to its disk: none. */
    public void settle() throws SQLException {
        execute("checkpoint");
    }

    @Override
    public void close() throws IOException {
        pool.close();
        server.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Server::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package ee.rada.store.postgres;

import ee.rada.store.SecretFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own, for whoever has none: its programs, data, password and log lie in one folder, it listens on the
 * loopback only, and what it has acknowledged is on the disk.
 *
 * <p>One process at a time holds the folder. A server that an earlier, killed process left behind is stopped first; one that is killed
 * itself is started again, on the same port, and recovers. Close this after everything that uses the database.
 */
public final class LocalServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalServer.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final String USER = "rada";
    /** The role that the service works in; the other one owns the database. */
    static final String APPLICATION = "rada_application";

    private static final String DATABASE = "rada";

    /** Of the server's own file, counted from 0. */
    private static final int PORT_LINE = 3;

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=200",
            "timezone=UTC",
            "jit=off",
            "autovacuum_naptime=10s",
            "log_checkpoints=off");

    private final Path home;
    private final Path data;
    private final Programs programs;
    private final FileChannel lock;
    private final String password;
    private final String applicationPassword;
    private final int port;
    private volatile boolean closed;

    private LocalServer(Path home, Path binaries, FileChannel lock) throws IOException {
        this.home = home;
        this.data = home.resolve("data");
        this.programs = new Programs(binaries, home.resolve("server.log"));
        this.lock = lock;
        this.password = SecretFile.readOrMake(home.resolve("password"));
        this.applicationPassword = SecretFile.readOrMake(home.resolve("application.password"));
        this.port = freePort();
    }

    /**
     * Starts the server of this folder, which is made where it is missing.
     *
     * @throws IOException when it does not come up, or another living process holds the folder
     */
    public static LocalServer start(Path home) throws IOException {
        return start(home, home.resolve("programs"));
    }

    /** The same with PostgreSQL's programs in a folder that several servers may share. */
    public static LocalServer start(Path home, Path programs) throws IOException {
        Path folder = Files.createDirectories(home).toRealPath();
        FileChannel lock = lock(folder.resolve("owner.lock"));
        try {
            LocalServer server = new LocalServer(folder, Binaries.unpack(programs), lock);
            server.stopLeftOver();
            server.initialise();
            server.startUp();
            server.createDatabase();
            server.createApplicationRole();
            server.standBy();
            return server;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Where the database of this folder is when another process has started its server; empty where none runs. */
    public static Optional<DatabaseAddress> running(Path home) throws IOException {
        Path pidFile = home.resolve("data").resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() <= PORT_LINE || !isAlive(lines.getFirst())) {
            return Optional.empty();
        }
        int port = Integer.parseInt(lines.get(PORT_LINE).strip());
        return Optional.of(address(port, DATABASE, SecretFile.readOrMake(home.resolve("password"))));
    }

    private static boolean isAlive(String pid) {
        return ProcessHandle.of(Long.parseLong(pid.strip()))
                .filter(ProcessHandle::isAlive)
                .isPresent();
    }

    /** Where the service's own database is, for its owner, who may change tables. */
    public DatabaseAddress address() {
        return address(DATABASE);
    }

    /** The same for the service itself, which may only do what {@link DataSources#migrate} grants to it. */
    public DatabaseAddress applicationAddress() {
        return applicationAddress(DATABASE);
    }

    DatabaseAddress applicationAddress(String database) {
        return new DatabaseAddress(address(database).url(), APPLICATION, applicationPassword);
    }

    DatabaseAddress address(String database) {
        return address(port, database, password);
    }

    private static DatabaseAddress address(int port, String database, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + database, USER, password);
    }

    /** The server's process, as long as it runs. */
    Optional<ProcessHandle> process() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        // A pid is reused sooner or later: only a program out of our own folder is our server.
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(this::isOurs);
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().command().map(Path::of).filter(programs::contains).isPresent();
    }

    private void stopLeftOver() throws IOException {
        Optional<ProcessHandle> leftOver = process();
        if (leftOver.isPresent()) {
            LOG.info("Stopping the database server that an earlier process left behind");
            stop(leftOver.get());
        }
    }

    private void stop(ProcessHandle server) throws IOException {
        String folder = data.toString();
        if (!programs.run("pg_ctl", "-D", folder, "-m", "fast", "-w", "-t", "30", "stop")
                && !programs.run("pg_ctl", "-D", folder, "-m", "immediate", "-w", "-t", "5", "stop")) {
            server.destroyForcibly();
        }
    }

    /** Made aside and renamed, so that a process killed meanwhile leaves no half-made data behind. */
    private void initialise() throws IOException {
        if (Files.exists(data)) {
            return;
        }
        Path fresh = home.resolve("data.new");
        if (Files.exists(fresh)) {
            Binaries.delete(fresh);
        }
        boolean made = programs.run(
                "initdb",
                "--pgdata=" + fresh,
                "--username=" + USER,
                "--pwfile=" + home.resolve("password"),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=icu",
                "--icu-locale=und");
        if (!made) {
            throw new IOException("PostgreSQL's data could not be made; see " + home.resolve("server.log"));
        }
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Tries again for a while: after a crash the first tries fail until the orphans of the killed server have gone. */
    private void startUp() throws IOException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        do {
            String options = "-p " + port + " -c " + String.join(" -c ", SETTINGS);
            if (programs.run(
                    "pg_ctl",
                    "-D",
                    data.toString(),
                    "-l",
                    home.resolve("server.log").toString(),
                    "-w",
                    "-t",
                    "120",
                    "-o",
                    options,
                    "start")) {
                return;
            }
        } while (System.nanoTime() < deadline);
        throw new IOException("PostgreSQL did not start; see " + home.resolve("server.log"));
    }

    /** Starts the server again should it be killed while it is needed. */
    private void standBy() throws IOException {
        Optional<ProcessHandle> running = process();
        if (running.isPresent()) {
            CompletableFuture<Void> _ = running.get().onExit().thenRunAsync(this::startAgain);
        }
    }

    private synchronized void startAgain() {
        if (closed) {
            return;
        }
        LOG.warn("The database server has ended unasked; starting it again");
        try {
            startUp();
            standBy();
        } catch (IOException e) {
            LOG.error("The database server could not be started again", e);
        }
    }

    private void createDatabase() throws IOException {
        try (Connection connection = address("postgres").connect();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!row.next()) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw new IOException("The database could not be made", e);
        }
    }

    private void createApplicationRole() throws IOException {
        try (Connection connection = address("postgres").connect()) {
            ApplicationRole.make(connection, APPLICATION, applicationPassword);
            ApplicationRole.setPassword(connection, APPLICATION, applicationPassword);
        } catch (SQLException e) {
            throw new IOException("The service's role could not be made", e);
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very process: the same as by another.
        }
        channel.close();
        throw new IOException(file.getParent() + " is in use by another process");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        try (lock) {
            Optional<ProcessHandle> running = process();
            if (running.isPresent()) {
                stop(running.get());
            }
        }
    }
}

package ee.rada.benchmarks._measure;

import ee.rada.store.postgres.DatabaseAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The service as it is shipped, in a process of its own, on a server that the benchmark has started. */
public final class RadaProcess implements AutoCloseable {

    /** Who may record work anywhere, and his password. */
    public static final String USER = "juht";

    public static final String PASSWORD = "benchmark-" + Long.toHexString(System.nanoTime());

    private static final Duration START_LIMIT = Duration.ofMinutes(15);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final Process process;
    private final int port;
    private final Path log;

    private RadaProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * Starts it and waits until it is ready, which takes as long as it takes to project everything that is in the store.
     *
     * @throws IOException when it ends, or is not ready after a quarter of an hour
     */
    public static RadaProcess start(Path jar, Server server) throws IOException, InterruptedException {
        if (!Files.exists(jar)) {
            throw new IOException(jar + " is missing; build it, or name it by --jar");
        }
        int port = freePort();
        Path log = server.folder().resolve("rada.log");
        ProcessBuilder command = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-jar",
                jar.toAbsolutePath().toString(),
                "--server.port=" + port,
                "--rada.data-dir=" + server.folder().resolve("data"));
        DatabaseAddress database = server.address();
        command.environment().put("RADA_DATABASE_URL", database.url());
        command.environment().put("RADA_DATABASE_USER", database.user());
        command.environment().put("RADA_DATABASE_PASSWORD", database.password());
        command.environment().put("RADA_DEMO_PASSWORD", PASSWORD);
        command.redirectErrorStream(true).redirectOutput(log.toFile());
        RadaProcess started = new RadaProcess(command.start(), port, log);
        started.awaitReady();
        return started;
    }

    public int port() {
        return port;
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!isReady(client)) {
                if (process.waitFor(200, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                    process.destroyForcibly();
                    throw new IOException("The service did not start:\n" + Files.readString(log));
                }
            }
        }
    }

    private boolean isReady(HttpClient client) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(at("/actuator/health/readiness")).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

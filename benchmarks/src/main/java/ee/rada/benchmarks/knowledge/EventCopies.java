package ee.rada.benchmarks.knowledge;

import ee.rada.benchmarks._measure.Server;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** What the database needs at least to move all events: {@code COPY} out of their table into a file, and from there into another. */
final class EventCopies {

    private final Server server;

    EventCopies(Server server) {
        this.server = server;
    }

    /** Seconds for both ways, into a table without any index: nothing that keeps rows is quicker. */
    double bare() throws SQLException, IOException {
        return copy("create table public.copied (like store.event)");
    }

    /** Seconds for both ways, into a table with the same indexes. */
    double indexed() throws SQLException, IOException {
        return copy("create table public.copied (like store.event including indexes)");
    }

    private double copy(String table) throws SQLException, IOException {
        Path file = server.folder().resolve("events.copy");
        server.execute("drop table if exists public.copied; " + table);
        server.settle();
        long began = System.nanoTime();
        try (Connection connection = server.pool().getConnection()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            try (OutputStream out = Files.newOutputStream(file)) {
                copy.copyOut("copy store.event to stdout", out);
            }
            try (InputStream in = Files.newInputStream(file)) {
                copy.copyIn("copy public.copied from stdin", in);
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        server.execute("drop table public.copied");
        Files.delete(file);
        return seconds;
    }
}

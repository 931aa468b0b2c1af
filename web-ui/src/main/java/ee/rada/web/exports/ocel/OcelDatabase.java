package ee.rada.web.exports.ocel;

import ee.rada.web.exports.logs.EventLog;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/**
 * A log as an OCEL 2.0 SQLite database in a file that lives as long as it is open. The other two forms are read off it, event by event
 * and object by object: so all three say the same, and none needs more memory the longer the log is.
 */
final class OcelDatabase implements Closeable {

    private final Path file;
    private final Connection connection;

    private OcelDatabase(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    static OcelDatabase of(EventLog log) throws IOException {
        Path file = Files.createTempFile("rada-ocel", ".sqlite");
        OcelDatabase database = new OcelDatabase(file, open(file));
        boolean whole = false;
        try {
            database.fill(log);
            whole = true;
            return database;
        } finally {
            if (!whole) {
                database.close();
            }
        }
    }

    /** A file that breaks off is thrown away, so nothing has to be kept in order for it. */
    private static Connection open(Path file) throws IOException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        try {
            return config.createConnection("jdbc:sqlite:" + file);
        } catch (SQLException e) {
            Files.deleteIfExists(file);
            throw new IOException(e);
        }
    }

    private void fill(EventLog log) throws IOException {
        try {
            connection.setAutoCommit(false);
            log.read(new OcelTables(connection)::add);
            connection.commit();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    OcelRows rows() {
        return new OcelRows(connection);
    }

    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}

package ee.rada.web.exports.ocel;

import ee.rada.web.exports.logs.EventLog;
import ee.rada.web.exports.logs.LogWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;

/** A log in OCEL 2.0 as a SQLite database. */
public final class OcelSqlite implements LogWriter {

    @Override
    public void write(EventLog log, OutputStream out) throws IOException {
        try (OcelDatabase database = OcelDatabase.of(log)) {
            Files.copy(database.file(), out);
        }
    }
}

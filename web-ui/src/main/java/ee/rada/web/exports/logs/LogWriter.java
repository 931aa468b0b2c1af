package ee.rada.web.exports.logs;

import java.io.IOException;
import java.io.OutputStream;

/** One form of a log. */
public interface LogWriter {

    /** Writes the whole log and leaves the stream open; one that throws has written no whole file. */
    void write(EventLog log, OutputStream out) throws IOException;
}

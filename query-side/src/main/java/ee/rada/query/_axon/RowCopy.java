package ee.rada.query._axon;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Copies rows into a table, in COPY's text format. */
final class RowCopy implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder lines = new StringBuilder(CHUNK + 4096);

    RowCopy(Connection connection, String sql) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    }

    /** Adds a row, with the values of further columns after its own. */
    void add(RowType<?> type, Record row, String... further) throws SQLException {
        for (RowColumn column : type.columns()) {
            writeValue(column.text(column.of(row)));
            lines.append('\t');
        }
        for (String value : further) {
            writeValue(value);
            lines.append('\t');
        }
        lines.setCharAt(lines.length() - 1, '\n');
        if (lines.length() >= CHUNK) {
            send();
        }
    }

    /** Ends the copy; without it nothing was copied. */
    void end() throws SQLException {
        send();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void send() throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    /** A backslash escapes, and {@code \N} is null. */
    private void writeValue(@Nullable String value) {
        if (value == null) {
            lines.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> lines.append("\\\\");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                case '\t' -> lines.append("\\t");
                default -> lines.append(c);
            }
        }
    }
}

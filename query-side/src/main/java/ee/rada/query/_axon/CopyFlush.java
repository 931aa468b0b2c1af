package ee.rada.query._axon;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Copies new rows straight into their table, and changed ones over a staging table: for filling a schema that nobody reads yet. */
final class CopyFlush implements RowFlush {

    private static final int CHUNK = 1 << 16;

    @Override
    public void write(Connection connection, String schema, RowCache<?> changed) throws SQLException {
        RowType<?> type = changed.type();
        UpsertFlush.deleteRemoved(connection, schema, changed);
        var added = new ArrayList<Record>();
        var replaced = new ArrayList<Record>();
        for (RowCache.Change<?> change : changed.changes().values()) {
            Record row = change.row();
            if (row != null) {
                (change.added() ? added : replaced).add(row);
            }
        }
        if (!added.isEmpty()) {
            copy(connection, type, type.copyInto(schema + "." + type.table()), added);
        }
        if (!replaced.isEmpty()) {
            String staging = "pg_temp.staged_" + type.table();
            run(
                    connection,
                    "create temporary table if not exists staged_" + type.table() + " (like " + schema + "."
                            + type.table() + ")");
            run(connection, "truncate " + staging);
            copy(connection, type, type.copyInto(staging), replaced);
            run(connection, type.upsertFrom(schema, staging));
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void copy(Connection connection, RowType<?> type, String sql, List<Record> rows)
            throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            var lines = new StringBuilder(CHUNK + 4096);
            for (Record row : rows) {
                writeLine(type, row, lines);
                if (lines.length() >= CHUNK) {
                    send(copy, lines);
                }
            }
            send(copy, lines);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, StringBuilder lines) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    private static void writeLine(RowType<?> type, Record row, StringBuilder line) {
        char end = '\n';
        int last = type.columns().size() - 1;
        for (int i = 0; i <= last; i++) {
            RowColumn column = type.columns().get(i);
            writeValue(column.text(column.of(row)), line);
            line.append(i < last ? '\t' : end);
        }
    }

    /** COPY's text format: a backslash escapes, and {@code \N} is null. */
    private static void writeValue(@Nullable String value, StringBuilder line) {
        if (value == null) {
            line.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> line.append(c);
            }
        }
    }
}

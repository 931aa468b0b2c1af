package ee.rada.query._axon;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Copies new rows straight into their table, and changed ones over a staging table: for filling a schema that nobody reads yet. */
final class CopyFlush implements RowFlush {

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
        try (var copy = new RowCopy(connection, sql)) {
            for (Record row : rows) {
                copy.add(type, row);
            }
            copy.end();
        }
    }
}

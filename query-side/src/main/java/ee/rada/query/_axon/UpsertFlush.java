package ee.rada.query._axon;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Any number of rows in one statement a table: for batches beside which others read. Running it twice changes nothing. */
final class UpsertFlush implements RowFlush {

    @Override
    public void write(Connection connection, String schema, RowCache<?> changed) throws SQLException {
        RowType<?> type = changed.type();
        deleteRemoved(connection, schema, changed);
        List<Record> rows = present(changed);
        if (!rows.isEmpty()) {
            try (PreparedStatement upsert = connection.prepareStatement(type.upsert(schema))) {
                for (int i = 0; i < type.columns().size(); i++) {
                    upsert.setArray(i + 1, column(connection, type.columns().get(i), rows));
                }
                upsert.executeUpdate();
            }
        }
    }

    /** What the batch removed goes; the batch may have put other rows in its place, so this comes first. */
    static void deleteRemoved(Connection connection, String schema, RowCache<?> changed) throws SQLException {
        RowType<?> type = changed.type();
        var gone = new ArrayList<List<Object>>();
        changed.changes().forEach((key, change) -> {
            if (change.row() == null) {
                gone.add(key);
            }
        });
        if (gone.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement(type.delete(schema))) {
            for (int i = 0; i < type.key().size(); i++) {
                RowColumn column = type.key().get(i);
                @Nullable String[] values = new String[gone.size()];
                for (int row = 0; row < values.length; row++) {
                    values[row] = column.text(gone.get(row).get(i));
                }
                delete.setArray(i + 1, connection.createArrayOf(column.sqlType(), values));
            }
            delete.executeUpdate();
        }
    }

    private static List<Record> present(RowCache<?> changed) {
        var rows = new ArrayList<Record>(changed.changes().size());
        for (RowCache.Change<?> change : changed.changes().values()) {
            Record row = change.row();
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Array column(Connection connection, RowColumn column, List<Record> rows) throws SQLException {
        @Nullable String[] values = new String[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.text(column.of(rows.get(i)));
        }
        return connection.createArrayOf(column.sqlType(), values);
    }
}

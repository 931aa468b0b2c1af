package ee.rada.store;

import ee.rada.kernel.StreamId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads the store's rows into what they mean. */
final class Rows {

    static final String EVENT_COLUMNS = """
            position, event_id, type, revision, aggregate_type, aggregate_id, sequence,
            recorded_at, effective_at, metadata, data, leaf_hash""";

    static final String HEAD = "select position, recorded_at, frontier, root from store.ledger_head";

    private Rows() {}

    static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getObject(2, UUID.class),
                new StoredType(row.getString(3), row.getInt(4)),
                new StreamId(row.getString(5), row.getObject(6, UUID.class)),
                row.getLong(7),
                instant(row, 8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                Hash.of(row.getBytes(12)));
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static LedgerHead head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HEAD)) {
            if (!row.next()) {
                throw new IllegalStateException("The ledger has lost its head");
            }
            return head(row);
        }
    }

    static LedgerHead head(ResultSet row) throws SQLException {
        long position = row.getLong(1);
        return new LedgerHead(
                position, instant(row, 2), Frontier.of(position, row.getBytes(3)), Hash.of(row.getBytes(4)));
    }
}

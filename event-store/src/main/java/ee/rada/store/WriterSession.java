package ee.rada.store;

import ee.rada.kernel.StreamId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The writer's connection and its statements. A session that has lost its connection is thrown away. */
final class WriterSession implements AutoCloseable {

    private static final String VERSIONS = """
            select s.type, s.id, (select e.sequence + 1 from store.event e
                                   where e.aggregate_id = s.id and e.aggregate_type = s.type
                                   order by e.sequence desc limit 1)
              from unnest(?::text[], ?::uuid[]) as s(type, id)""";

    private static final String EVENT_AT = "select event_id from store.event where position = ?";

    private final Connection connection;
    private final AppendStatement append;
    private final PreparedStatement versions;
    private final PreparedStatement eventAt;

    private WriterSession(Connection connection) throws SQLException {
        this.connection = connection;
        this.append = new AppendStatement(connection);
        this.versions = connection.prepareStatement(VERSIONS);
        this.eventAt = connection.prepareStatement(EVENT_AT);
    }

    /** @param limit after which the server, and two seconds later the client, gives a statement up */
    static WriterSession open(DataSource dataSource, Duration limit) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            connection.setAutoCommit(true);
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(limit.toMillis() + 2000));
            try (Statement statement = connection.createStatement()) {
                statement.execute("set synchronous_commit = on");
                // Planned once: with arrays the planner would else think anew about every batch, for longer than that
                // takes.
                statement.execute("set plan_cache_mode = force_generic_plan");
                statement.execute("set statement_timeout = " + limit.toMillis());
            }
            return new WriterSession(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    LedgerHead head() throws SQLException {
        return Rows.head(connection);
    }

    Map<StreamId, Long> versions(List<StreamId> streams) throws SQLException {
        versions.setArray(
                1,
                connection.createArrayOf(
                        "text", streams.stream().map(StreamId::type).toArray(String[]::new)));
        versions.setArray(
                2,
                connection.createArrayOf(
                        "uuid", streams.stream().map(StreamId::id).toArray(UUID[]::new)));
        Map<StreamId, Long> found = new HashMap<>();
        try (ResultSet rows = versions.executeQuery()) {
            while (rows.next()) {
                found.put(new StreamId(rows.getString(1), rows.getObject(2, UUID.class)), rows.getLong(3));
            }
        }
        return found;
    }

    /** Whether this draft is stored; as one statement stores it all, its first event tells. */
    boolean holds(Draft draft) throws SQLException {
        if (draft.events().isEmpty()) {
            return false;
        }
        StoredEvent first = draft.events().getFirst();
        eventAt.setLong(1, first.position());
        try (ResultSet row = eventAt.executeQuery()) {
            return row.next() && first.eventId().equals(row.getObject(1, UUID.class));
        }
    }

    /** Stores the draft durably; false, and nothing is stored, when the head has moved. */
    boolean append(Draft draft, boolean telling) throws SQLException {
        return append.execute(draft, telling);
    }

    /** Tells other processes where the head is. */
    void tell() throws SQLException {
        Listeners.tell(connection);
    }

    @Override
    public void close() {
        // Whoever borrows the connection next shall not inherit its settings; where this fails the pool drops it.
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("reset all");
        } catch (SQLException e) {
            // It was broken, which is why it is closed.
        }
    }
}

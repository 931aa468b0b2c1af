package ee.rada.benchmarks.ledger;

import ee.rada.benchmarks._measure.Server;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads every column of every event, in order, and does nothing with them: nobody who looks at all events can be quicker. */
final class SequentialRead {

    private static final int FETCH = 1000;
    private static final String EVENTS = """
            select position, event_id, type, revision, aggregate_type, aggregate_id, sequence,
                   recorded_at, effective_at, metadata, data, leaf_hash
              from store.event order by position""";

    private final Server server;

    SequentialRead(Server server) {
        this.server = server;
    }

    /** How many events there are. */
    long run() throws SQLException {
        try (Connection connection = server.pool().getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(FETCH);
                return read(statement);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static long read(Statement statement) throws SQLException {
        long events = 0;
        try (ResultSet rows = statement.executeQuery(EVENTS)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    if (rows.getString(column) == null) {
                        throw new IllegalStateException("No column of an event is empty");
                    }
                }
                events++;
            }
        }
        return events;
    }
}

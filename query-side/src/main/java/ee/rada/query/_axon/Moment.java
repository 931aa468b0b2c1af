package ee.rada.query._axon;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * Up to where a schema's rows go.
 *
 * @param generation the making of the tables; another one after a rebuild
 */
record Moment(long position, UUID generation) {

    /** Guards the tables in use: held to the end of the transaction by whoever changes or replaces them. */
    private static final long ONE_AT_A_TIME = 0x7261_6461_0001L;

    /** Waits until nobody else changes the rows, and says how far they go. Loses nothing in a crash: rows can be made again. */
    static Moment lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // The same few statements come with every batch: planning each anew takes longer than running it.
            statement.execute("""
                    select set_config('synchronous_commit', 'off', true),
                           set_config('plan_cache_mode', 'force_generic_plan', true), pg_advisory_xact_lock(%d)""".formatted(ONE_AT_A_TIME));
            return read(statement, ViewSchema.LIVE);
        }
    }

    /** Waits until nobody else changes the rows, and has nobody do so before {@link #letGo}, across transactions. */
    static void hold(Connection connection) throws SQLException {
        run(connection, "select pg_advisory_lock(%d)".formatted(ONE_AT_A_TIME));
    }

    static void letGo(Connection connection) throws SQLException {
        run(connection, "select pg_advisory_unlock(%d)".formatted(ONE_AT_A_TIME));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static Moment read(Statement statement, String schema) throws SQLException {
        return readIfThere(statement, schema)
                .orElseThrow(() -> new IllegalStateException("the rows have lost their position"));
    }

    /** Empty where there are no such tables, or a crash has emptied them. */
    static Optional<Moment> find(Statement statement, String schema) throws SQLException {
        try (ResultSet there =
                statement.executeQuery("select to_regclass('%s.position') is not null".formatted(schema))) {
            there.next();
            if (!there.getBoolean(1)) {
                return Optional.empty();
            }
        }
        return readIfThere(statement, schema);
    }

    private static Optional<Moment> readIfThere(Statement statement, String schema) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select p.position, m.generation from %1$s.position p cross join %1$s.made_of m".formatted(schema))) {
            return row.next()
                    ? Optional.of(new Moment(row.getLong(1), row.getObject(2, UUID.class)))
                    : Optional.empty();
        }
    }

    /** Keeps in that schema how far its rows go now. */
    static void write(Connection connection, String schema, long position, Instant recordedAt) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update " + schema + ".position set position = ?, recorded_at = ?")) {
            update.setLong(1, position);
            update.setObject(2, recordedAt.atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
    }

    /** Tells every process, when the transaction commits. */
    static void announce(Connection connection, long position) throws SQLException {
        try (PreparedStatement notify = connection.prepareStatement("select pg_notify('rada_known', ?)")) {
            notify.setString(1, Long.toString(position));
            notify.execute();
        }
    }
}

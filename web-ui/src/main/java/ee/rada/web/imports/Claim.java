package ee.rada.web.imports;

import ee.rada.kernel.imports.ImportId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The sole right to work on an import, among all processes: an advisory lock of PostgreSQL, which goes with the process that holds
 * it, however that ends. A connection is kept for it.
 */
final class Claim implements AutoCloseable {

    private final Connection connection;
    private final long key;

    private Claim(Connection connection, long key) {
        this.connection = connection;
        this.key = key;
    }

    /** Empty where somebody else is at work on it. */
    static Optional<Claim> of(ImportId importId, DataSource dataSource) throws SQLException {
        long key = importId.value().getMostSignificantBits() ^ importId.value().getLeastSignificantBits();
        var connection = dataSource.getConnection();
        try {
            if (call(connection, "select pg_try_advisory_lock(?)", key)) return Optional.of(new Claim(connection, key));
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return Optional.empty();
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            call(connection, "select pg_advisory_unlock(?)", key);
        }
    }

    private static boolean call(Connection connection, String sql, long key) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}

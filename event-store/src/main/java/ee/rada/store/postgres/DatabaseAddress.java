package ee.rada.store.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** How to reach a database: a JDBC address of PostgreSQL, and as whom. */
public record DatabaseAddress(String url, String user, String password) {

    /** A connection outside of any pool. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }
}

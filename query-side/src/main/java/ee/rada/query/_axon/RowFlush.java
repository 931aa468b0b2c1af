package ee.rada.query._axon;

import java.sql.Connection;
import java.sql.SQLException;

/** How the changed rows of one table get into the database. */
interface RowFlush {

    void write(Connection connection, String schema, RowCache<?> changed) throws SQLException;
}

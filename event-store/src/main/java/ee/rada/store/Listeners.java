package ee.rada.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Whether anybody but this process wants to hear of new events. A notification that nobody needs costs every append a lock of the
 * whole server and three threads their sleep, so none is sent then.
 *
 * <p>Whoever listens holds a lock that goes with his connection, and says that he has come. Who hears that counts the locks and tells
 * him the head, so that nothing stored meanwhile is overlooked; the locks are counted again whenever the head is polled.
 */
final class Listeners {

    /** Says that somebody has come. */
    static final String ARRIVED = "rada_arrived";

    private static final int LOCK = 0x7261_6461;
    private static final String COUNT = """
            select count(*) from pg_locks
             where locktype = 'advisory' and classid = %d and objid = 0 and granted
               and database = (select oid from pg_database where datname = current_database())""".formatted(LOCK);
    private static final String TELL =
            "select pg_notify('" + AppendStatement.MOVED + "', position::text) from store.ledger_head";

    /** Until they have been counted there may be some. */
    private volatile boolean any = true;

    boolean any() {
        return any;
    }

    /** Comes himself: to be called by the one connection of this process that listens, once it does. */
    void arrive(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock_shared(" + LOCK + ", 0)");
            statement.execute("notify " + ARRIVED);
        }
        count(connection);
    }

    /** Counts again; whoever has come is told the head. */
    void greet(Connection connection) throws SQLException {
        count(connection);
        if (any) {
            tell(connection);
        }
    }

    void count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet locks = statement.executeQuery(COUNT)) {
            locks.next();
            any = locks.getLong(1) > 1;
        }
    }

    /** This process is deaf for the moment, so it cannot know. */
    void unknown() {
        any = true;
    }

    static void tell(Connection connection) throws SQLException {
        try (PreparedStatement tell = connection.prepareStatement(TELL)) {
            tell.execute();
        }
    }
}

package ee.rada.query._axon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of what is known: how they are made, and what the ones there were made of. */
final class ViewSchema {

    /** What everybody reads. */
    static final String LIVE = "view";

    /** What is being filled beside it. */
    static final String NEXT = "view_next";

    private static final String PAST = "view_past";
    private static final String FILE = "/ee/rada/query/view.sql";
    private static final String BETWEEN = "-- ===== after the rows are in =====";

    private final String script;

    ViewSchema() {
        try (InputStream file = ViewSchema.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            this.script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names the shape of the tables and the version of the folds: rows made of another fingerprint are to be made again. */
    String fingerprint() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the tables in use were made of; null when there are none. */
    @Nullable
    String fingerprintInUse(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select to_regclass('view.made_of') is not null")) {
                row.next();
                if (!row.getBoolean(1)) {
                    return null;
                }
            }
            try (ResultSet row = statement.executeQuery("select fingerprint from view.made_of")) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    /** Makes the schema of the next tables anew, empty and without the indexes that only readers need. */
    void makeNext(Connection connection) throws SQLException {
        run(connection, "drop schema if exists view_next cascade; create schema view_next");
        within(connection, script.substring(0, script.indexOf(BETWEEN)));
        run(
                connection,
                "insert into view_next.made_of (fingerprint, generation) values ('%s', '%s')"
                        .formatted(fingerprint(), UUID.randomUUID()));
    }

    /** The indexes, and the figures by which statements are planned. */
    void finishNext(Connection connection) throws SQLException {
        within(connection, script.substring(script.indexOf(BETWEEN)));
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(
                        "select string_agg('view_next.' || tablename, ', ') from pg_tables where schemaname = 'view_next'")) {
            tables.next();
            run(connection, "analyze " + tables.getString(1));
        }
    }

    /** Puts the next tables in the place of those in use. Nobody waits: who reads the old ones reads them to the end. */
    void swap(Connection connection) throws SQLException {
        run(connection, """
                create schema if not exists view;
                drop schema if exists view_past cascade;
                alter schema view rename to view_past;
                alter schema view_next rename to view""");
    }

    /** Drops what {@link #swap} left. */
    void dropPast(Connection connection) throws SQLException {
        run(connection, "drop schema if exists " + PAST + " cascade");
    }

    private static void within(Connection connection, String statements) throws SQLException {
        run(connection, "set local search_path to " + NEXT);
        run(connection, statements);
        run(connection, "set local search_path to default");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

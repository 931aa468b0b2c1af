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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
        make(connection, NEXT, beforeRows());
    }

    /**
     * Up to where the next tables were filled by somebody who came to no end: rows are committed with their position. 0 where there is
     * nothing to go on with: no tables, those of another fingerprint, or such as a crash may have emptied.
     */
    long reachedByNext(Connection connection) throws SQLException {
        boolean usable = is(connection, """
                select count(*) > 0 and bool_and(c.relpersistence = 'p') and to_regclass('view_next.made_of') is not null
                  from pg_class c where c.relnamespace = to_regnamespace('view_next') and c.relkind = 'r'""") && is(connection, """
                        select exists (select from view_next.made_of where fingerprint = '%s')""".formatted(fingerprint()));
        if (!usable) {
            return 0;
        }
        try (Statement statement = connection.createStatement()) {
            return Moment.read(statement, NEXT).position();
        }
    }

    /** Whether a schema has its indexes already. */
    boolean isFinished(Connection connection, String schema) throws SQLException {
        return is(connection, "select finished from %s.made_of".formatted(schema));
    }

    private static boolean is(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /**
     * Makes a schema for what was known earlier, empty and without the indexes that only readers need. Its tables are not written to the
     * write-ahead log: what a crash empties is filled again when it is asked for.
     */
    void makeDisposable(Connection connection, String schema) throws SQLException {
        make(connection, schema, disposable(beforeRows()));
    }

    /** As {@link #makeDisposable} with {@link #finish}, for a few rows. */
    void makeSmall(Connection connection, String schema) throws SQLException {
        make(connection, schema, disposable(script));
    }

    private void make(Connection connection, String schema, String tables) throws SQLException {
        drop(connection, schema);
        run(connection, "create schema " + schema);
        within(connection, schema, tables);
        run(
                connection,
                "insert into %s.made_of (fingerprint, generation) values ('%s', '%s')"
                        .formatted(schema, fingerprint(), UUID.randomUUID()));
    }

    private String beforeRows() {
        return script.substring(0, script.indexOf(BETWEEN));
    }

    /** The statements that make views and functions of the tables, wherever the search path is. */
    String viewsAndFunctions() {
        return Pattern.compile("^create (?:view|function) .*?;$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(script)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining("\n"));
    }

    private static String disposable(String tables) {
        return tables.replace("create table ", "create unlogged table ");
    }

    /** The indexes, and the figures by which statements are planned. */
    void finish(Connection connection, String schema) throws SQLException {
        within(connection, schema, script.substring(script.indexOf(BETWEEN)));
        run(connection, "update %s.made_of set finished = true".formatted(schema));
        analyze(connection, schema);
    }

    /** The figures by which statements are planned. */
    void analyze(Connection connection, String schema) throws SQLException {
        run(connection, "analyze " + String.join(", ", tables(connection, schema)));
    }

    /** Takes every row out, as if nothing had been learned yet. */
    void empty(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : tables(connection, schema)) {
                if (!table.endsWith(".position") && !table.endsWith(".made_of")) {
                    statement.addBatch("delete from " + table);
                }
            }
            statement.addBatch("update %s.position set position = 0, recorded_at = 'epoch'".formatted(schema));
            statement.addBatch("update %s.made_of set generation = gen_random_uuid()".formatted(schema));
            statement.executeBatch();
        }
    }

    void drop(Connection connection, String schema) throws SQLException {
        run(connection, "drop schema if exists " + schema + " cascade");
    }

    private static List<String> tables(Connection connection, String schema) throws SQLException {
        var tables = new ArrayList<String>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select schemaname || '.' || tablename from pg_tables where schemaname = '" + schema + "'")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
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
        drop(connection, PAST);
    }

    private static void within(Connection connection, String schema, String statements) throws SQLException {
        run(connection, "set local search_path to " + schema);
        run(connection, statements);
        run(connection, "set local search_path to default");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

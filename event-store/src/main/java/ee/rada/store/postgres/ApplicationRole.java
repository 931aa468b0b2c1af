package ee.rada.store.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/** The role that the service works in: it may add to the ledger, but neither change nor remove what is in it, nor its tables. */
final class ApplicationRole {

    /** Of several processes that start at once, one after the other grants. */
    private static final long LOCK = 0x7261_6461_0001L;

    private ApplicationRole() {}

    /** Makes the role, where the owner may and there is none yet. */
    static void make(Connection owner, String role, String password) throws SQLException {
        if (ask(owner, "select exists (select from pg_roles where rolname = ?)::text", role)
                .equals("false")) {
            execute(
                    owner,
                    ask(owner, "select format('create role %I login password %L', ?::text, ?::text)", role, password));
        }
    }

    static void setPassword(Connection owner, String role, String password) throws SQLException {
        execute(
                owner,
                ask(owner, "select format('alter role %I login password %L', ?::text, ?::text)", role, password));
    }

    /** Grants what {@code application-role.sql} says, all at once. */
    static void grant(Connection owner, String role) throws SQLException {
        String sql = grants().replace("{role}", ask(owner, "select quote_ident(?)", role))
                .replace("{database}", ask(owner, "select quote_ident(current_database())"));
        boolean before = owner.getAutoCommit();
        owner.setAutoCommit(false);
        try {
            execute(owner, "select pg_advisory_xact_lock(" + LOCK + ")");
            execute(owner, sql);
            owner.commit();
        } catch (SQLException e) {
            owner.rollback();
            throw e;
        } finally {
            owner.setAutoCommit(before);
        }
    }

    private static String grants() {
        try (InputStream file = Objects.requireNonNull(
                ApplicationRole.class.getResourceAsStream("application-role.sql"), "the grants are in the jar")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ask(Connection owner, String question, String... parameters) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(question)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static void execute(Connection owner, String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}

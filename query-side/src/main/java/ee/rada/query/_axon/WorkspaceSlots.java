package ee.rada.query._axon;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The few places there are for workspaces. Who fills one holds its lock, so that of all processes only one touches it; the lock ends
 * with the connection.
 */
final class WorkspaceSlots {

    /**
     * A place that was taken.
     *
     * @param before what lies in it, no longer in the registry; null for nothing
     */
    record Slot(String schema, @Nullable Workspace before) {}

    static final int WHOLE = 4;
    static final int OF_THINGS = 8;

    private static final long LOCK = 0x7261_6461_1000L;

    private final WorkspaceRegistry registry;

    WorkspaceSlots(WorkspaceRegistry registry) {
        this.registry = registry;
    }

    /**
     * Takes the nearest one behind, else a free place, else the one that was not used for longest. Refused: {@code not-caught-up} when all
     * are being filled.
     */
    Slot take(Connection connection, Workspace.Wanted wanted, String madeOf) throws SQLException {
        List<Workspace> kept = registry.all();
        List<Workspace> near = kept.stream()
                .filter(one -> one.madeOf().equals(madeOf) && one.isBehind(wanted))
                .sorted((one, other) ->
                        Long.compare(other.moment().position(), one.moment().position()))
                .toList();
        Slot slot = first(connection, near);
        List<String> names = names(wanted.selection().isWhole());
        if (slot == null) {
            slot = free(connection, names, kept);
        }
        if (slot == null) {
            slot = first(
                    connection,
                    kept.stream().filter(one -> names.contains(one.schema())).toList());
        }
        if (slot == null) {
            throw new Refusal(ProblemCode.NOT_CAUGHT_UP);
        }
        return slot;
    }

    /** Takes one out of use; false when it is in use, or another process was faster. */
    boolean take(Connection connection, Workspace workspace) throws SQLException {
        if (!lock(connection, workspace.schema())) {
            return false;
        }
        if (registry.forget(workspace)) {
            return true;
        }
        release(connection, workspace.schema());
        return false;
    }

    /** Takes a place that the registry knows nothing of. */
    boolean takeUnknown(Connection connection, String schema) throws SQLException {
        if (!lock(connection, schema)) {
            return false;
        }
        if (registry.all().stream().noneMatch(one -> one.schema().equals(schema))) {
            return true;
        }
        release(connection, schema);
        return false;
    }

    void release(Connection connection, String schema) throws SQLException {
        ask(connection, "select pg_advisory_unlock(%d)".formatted(key(schema)));
    }

    static List<String> names() {
        var names = new ArrayList<String>(names(true));
        names.addAll(names(false));
        return names;
    }

    private static List<String> names(boolean whole) {
        var names = new ArrayList<String>();
        for (int i = 1; i <= (whole ? WHOLE : OF_THINGS); i++) {
            names.add((whole ? "replay_" : "thing_") + i);
        }
        return names;
    }

    private @Nullable Slot first(Connection connection, List<Workspace> inOrder) throws SQLException {
        for (Workspace one : inOrder) {
            if (take(connection, one)) {
                return new Slot(one.schema(), one);
            }
        }
        return null;
    }

    private @Nullable Slot free(Connection connection, List<String> names, List<Workspace> kept) throws SQLException {
        Predicate<String> taken =
                name -> kept.stream().anyMatch(one -> one.schema().equals(name));
        for (String name : names) {
            if (!taken.test(name) && takeUnknown(connection, name)) {
                return new Slot(name, null);
            }
        }
        return null;
    }

    private static boolean lock(Connection connection, String schema) throws SQLException {
        return ask(connection, "select pg_try_advisory_lock(%d)".formatted(key(schema)));
    }

    private static long key(String schema) {
        return LOCK + names().indexOf(schema);
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}

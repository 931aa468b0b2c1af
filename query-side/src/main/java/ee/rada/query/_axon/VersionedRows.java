package ee.rada.query._axon;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a {@link VersionedSchema}: a row that is put in the place of another ends it, and both are kept, each with the events between
 * which it held. What was put last stays in memory until the end.
 */
final class VersionedRows implements WrittenRows {

    private final String schema;
    private final List<Runnable> undo = new ArrayList<>();
    private boolean empty;
    private final Map<Class<?>, Versions> types = new LinkedHashMap<>();
    private @Nullable Connection connection;
    private long position;
    private int changed;

    /**
     * Rows of a schema.
     *
     * @param empty whether there are none yet
     */
    VersionedRows(String schema, boolean empty) {
        this.schema = schema;
        this.empty = empty;
    }

    /** What held from one event on, up to another. */
    private record Version(Record row, long from, boolean stored) {}

    private record Ended(Version version, long until) {}

    @Override
    public void on(@Nullable Connection transaction) {
        this.connection = transaction;
    }

    @Override
    public void at(long event) {
        this.position = event;
    }

    @Override
    public <R extends Record> @Nullable R get(Class<R> type, Object... key) {
        Version last = versions(type).last(List.of(key));
        return last == null ? null : type.cast(last.row());
    }

    @Override
    public void put(Record row) {
        versions(row.getClass()).put(row);
    }

    @Override
    public void remove(Class<? extends Record> type, Object... key) {
        versions(type).end(List.of(key));
    }

    @Override
    public int changed() {
        return changed;
    }

    @Override
    public void flush() {
        try {
            for (Versions versions : types.values()) {
                versions.write();
            }
            changed = 0;
        } catch (SQLException e) {
            throw new IllegalStateException("versions of rows could not be written", e);
        }
    }

    @Override
    public void begin() {
        undo.clear();
    }

    @Override
    public void undo() {
        undo.reversed().forEach(Runnable::run);
        undo.clear();
    }

    @Override
    public void forget() {
        types.clear();
        undo.clear();
        changed = 0;
        empty = false;
    }

    @Override
    public <R extends Record> List<R> all(Class<R> type) {
        RowType<R> of = RowType.of(type);
        return of.readAll(connection(), of.selectAll(schema) + " where upper_inf(known)");
    }

    private Versions versions(Class<?> type) {
        return types.computeIfAbsent(type, t -> new Versions(RowType.of(t.asSubclass(Record.class))));
    }

    private Connection connection() {
        if (connection == null) {
            throw new IllegalStateException("rows are used outside of a filling");
        }
        return connection;
    }

    /** The versions of one type's rows. */
    private final class Versions {

        private final RowType<?> type;
        private final Map<List<Object>, @Nullable Version> last = new HashMap<>();
        private final Set<List<Object>> fresh = new LinkedHashSet<>();
        private final List<Ended> ended = new ArrayList<>();
        private final Map<List<Object>, Long> endedInStore = new LinkedHashMap<>();

        Versions(RowType<?> type) {
            this.type = type;
        }

        @Nullable
        Version last(List<Object> key) {
            Version known = last.get(key);
            if (known != null || empty || last.containsKey(key)) {
                return known;
            }
            Version stored = stored(key);
            last.put(key, stored);
            return stored;
        }

        void put(Record row) {
            List<Object> key = type.keyOf(row);
            Version before = last(key);
            if (before != null && before.row().equals(row)) {
                return;
            }
            note(key);
            end(key, before);
            last.put(key, new Version(row, position, false));
            fresh.add(key);
            changed++;
        }

        void end(List<Object> key) {
            Version before = last(key);
            note(key);
            end(key, before);
            last.put(key, null);
        }

        /** Keeps how it stands with a row, to take back what comes now. */
        private void note(List<Object> key) {
            Version was = last.get(key);
            boolean wasFresh = fresh.contains(key);
            int wereEnded = ended.size();
            Long until = endedInStore.get(key);
            undo.add(() -> {
                last.put(key, was);
                if (wasFresh) {
                    fresh.add(key);
                } else {
                    fresh.remove(key);
                }
                ended.subList(wereEnded, ended.size()).clear();
                if (until == null) {
                    endedInStore.remove(key);
                } else {
                    endedInStore.put(key, until);
                }
            });
        }

        private void end(List<Object> key, @Nullable Version version) {
            if (version == null) {
                return;
            }
            fresh.remove(key);
            if (version.stored()) {
                endedInStore.put(key, position);
            } else if (version.from() < position) {
                ended.add(new Ended(version, position));
            }
            changed++;
        }

        void write() throws SQLException {
            endStored();
            if (ended.isEmpty() && fresh.isEmpty()) {
                return;
            }
            try (var copy = new RowCopy(connection(), type.copyVersionsInto(schema))) {
                for (Ended one : ended) {
                    copy.add(
                            type,
                            one.version().row(),
                            "[%d,%d)".formatted(one.version().from(), one.until()));
                }
                for (List<Object> key : fresh) {
                    Version version = last.get(key);
                    if (version != null) {
                        copy.add(type, version.row(), "[%d,)".formatted(version.from()));
                        last.put(key, new Version(version.row(), version.from(), true));
                    }
                }
                copy.end();
            }
            ended.clear();
            fresh.clear();
        }

        private void endStored() throws SQLException {
            if (endedInStore.isEmpty()) {
                return;
            }
            try (PreparedStatement end = connection().prepareStatement(type.endVersions(schema))) {
                var keys = List.copyOf(endedInStore.keySet());
                int parameter = 1;
                for (RowColumn column : type.key()) {
                    int place = parameter - 1;
                    end.setArray(
                            parameter++,
                            array(
                                    column.sqlType(),
                                    keys.stream()
                                            .map(key -> column.text(key.get(place)))
                                            .toArray()));
                }
                end.setArray(parameter, array("bigint", endedInStore.values().toArray()));
                end.executeUpdate();
            }
            endedInStore.clear();
        }

        private Array array(String sqlType, @Nullable Object[] values) throws SQLException {
            return connection().createArrayOf(sqlType, values);
        }

        private @Nullable Version stored(List<Object> key) {
            try (PreparedStatement select = connection().prepareStatement(type.selectLast(schema))) {
                for (int i = 0; i < key.size(); i++) {
                    select.setString(i + 1, type.key().get(i).text(key.get(i)));
                }
                try (ResultSet row = select.executeQuery()) {
                    // Where it began is kept with it; only where it ends is still to be said.
                    return row.next() ? new Version(type.read(row), 0, true) : null;
                }
            } catch (SQLException e) {
                throw new IllegalStateException("a row of " + type.table() + " could not be read", e);
            }
        }
    }
}

package ee.rada.query._axon;

import ee.rada.query.Rows;
import ee.rada.query._axon.Happened.Change;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows in memory that tell which of them changed. For one thread. */
final class WitnessedRows implements Rows {

    private record Key(Class<?> type, List<Object> values) {}

    private final MemoryRows rows = new MemoryRows();
    private final Map<Key, Change> changes = new LinkedHashMap<>();

    @Override
    public <R extends Record> @Nullable R get(Class<R> type, Object... key) {
        return rows.get(type, key);
    }

    @Override
    public void put(Record row) {
        rows.put(row);
        note(row.getClass(), RowType.of(row.getClass()).keyOf(row), row);
    }

    @Override
    public void remove(Class<? extends Record> type, Object... key) {
        rows.remove(type, key);
        note(type, List.of(key), null);
    }

    private void note(Class<?> type, List<Object> key, @Nullable Record row) {
        changes.put(new Key(type, key), new Change(type, key, row));
    }

    void forgetChanges() {
        changes.clear();
    }

    /** What was put or removed since they were last forgotten, each row once. */
    List<Change> changes() {
        return List.copyOf(changes.values());
    }
}

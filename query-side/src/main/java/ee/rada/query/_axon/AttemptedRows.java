package ee.rada.query._axon;

import ee.rada.query.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one event would change in other rows: all of it, or nothing. For one thread. */
final class AttemptedRows implements Rows {

    private record Key(Class<?> type, List<Object> values) {}

    private final Rows under;
    private final Map<Key, Optional<Record>> changed = new HashMap<>();
    private final List<Runnable> changes = new ArrayList<>();

    AttemptedRows(Rows under) {
        this.under = under;
    }

    @Override
    public <R extends Record> @Nullable R get(Class<R> type, Object... key) {
        Optional<Record> mine = changed.get(new Key(type, List.of(key)));
        return mine == null ? under.get(type, key) : mine.map(type::cast).orElse(null);
    }

    @Override
    public void put(Record row) {
        changed.put(keyOf(row), Optional.of(row));
        changes.add(() -> under.put(row));
    }

    @Override
    public void add(Record row) {
        changed.put(keyOf(row), Optional.of(row));
        changes.add(() -> under.add(row));
    }

    @Override
    public void remove(Class<? extends Record> type, Object... key) {
        changed.put(new Key(type, List.of(key)), Optional.empty());
        changes.add(() -> under.remove(type, key));
    }

    /** Hands everything on. */
    void keep() {
        changes.forEach(Runnable::run);
    }

    private static Key keyOf(Record row) {
        return new Key(row.getClass(), RowType.of(row.getClass()).keyOf(row));
    }
}

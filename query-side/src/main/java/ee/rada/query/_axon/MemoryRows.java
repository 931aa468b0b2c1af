package ee.rada.query._axon;

import ee.rada.query.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows in memory: what was known at a position, without touching what is known now. For one thread. */
public final class MemoryRows implements Rows {

    private final Map<Class<?>, Map<List<Object>, Record>> tables = new HashMap<>();

    @Override
    public <R extends Record> @Nullable R get(Class<R> type, Object... key) {
        return type.cast(table(type).get(List.of(key)));
    }

    @Override
    public void put(Record row) {
        table(row.getClass()).put(RowType.of(row.getClass()).keyOf(row), row);
    }

    @Override
    public void remove(Class<? extends Record> type, Object... key) {
        table(type).remove(List.of(key));
    }

    /** Every row of a type, in no order. */
    public <R extends Record> List<R> all(Class<R> type) {
        return table(type).values().stream().map(type::cast).toList();
    }

    /** All rows, by type and key. */
    Map<Class<?>, Map<List<Object>, Record>> tables() {
        return tables;
    }

    private Map<List<Object>, Record> table(Class<?> type) {
        return tables.computeIfAbsent(type, t -> new HashMap<>());
    }
}

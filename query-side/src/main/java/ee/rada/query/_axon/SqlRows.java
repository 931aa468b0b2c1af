package ee.rada.query._axon;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows in a schema of the database, written behind: what a batch changes is kept in memory and flushed at its end, table by table. Rows
 * used last stay in memory from batch to batch, so whoever rolls back calls {@link #forget}. For one thread.
 */
final class SqlRows implements WrittenRows {

    private final String schema;
    private final RowFlush flush;
    private final int mostCached;
    private final boolean empty;
    private final Map<Class<?>, RowCache<?>> caches = new LinkedHashMap<>();
    private final List<RowCache.Undo<?>> undo = new ArrayList<>();
    private @Nullable Connection connection;
    private int changed;

    /**
     * Rows of a schema.
     *
     * @param mostCached how many rows of each type stay in memory
     * @param empty whether the schema is empty and nobody else fills it
     */
    SqlRows(String schema, RowFlush flush, int mostCached, boolean empty) {
        this.schema = schema;
        this.flush = flush;
        this.mostCached = mostCached;
        this.empty = empty;
    }

    @Override
    public void on(@Nullable Connection transaction) {
        this.connection = transaction;
    }

    @Override
    public <R extends Record> @Nullable R get(Class<R> type, Object... key) {
        RowCache<R> cache = cache(type);
        List<Object> values = List.of(key);
        R cached = cache.get(values);
        if (cached != null || cache.knowsOf(values)) {
            return cached;
        }
        R stored = select(cache.type(), values);
        if (stored != null) {
            cache.keep(values, stored);
        }
        return stored;
    }

    @Override
    public void put(Record row) {
        undo.add(cache(row.getClass()).put(row, false));
        changed++;
    }

    @Override
    public void add(Record row) {
        undo.add(cache(row.getClass()).put(row, true));
        changed++;
    }

    @Override
    public void remove(Class<? extends Record> type, Object... key) {
        undo.add(cache(type).remove(List.of(key)));
        changed++;
    }

    @Override
    public void begin() {
        undo.clear();
    }

    @Override
    public void undo() {
        undo.reversed().forEach(RowCache.Undo::run);
        undo.clear();
    }

    @Override
    public <R extends Record> List<R> all(Class<R> type) {
        RowType<R> of = RowType.of(type);
        return of.readAll(connection(), of.selectAll(schema));
    }

    @Override
    public int changed() {
        return changed;
    }

    @Override
    public void flush() {
        try {
            for (RowCache<?> cache : caches.values()) {
                if (!cache.changes().isEmpty()) {
                    flush.write(connection(), schema, cache);
                    cache.changes().clear();
                }
            }
            changed = 0;
        } catch (SQLException e) {
            throw new IllegalStateException("rows could not be written", e);
        }
    }

    @Override
    public void forget() {
        caches.values().forEach(RowCache::clear);
        undo.clear();
        changed = 0;
    }

    private Connection connection() {
        if (connection == null) {
            throw new IllegalStateException("rows are used outside of a batch");
        }
        return connection;
    }

    @SuppressWarnings("unchecked") // The map keeps for each class the cache made for that class.
    private <R extends Record> RowCache<R> cache(Class<R> type) {
        return (RowCache<R>) caches.computeIfAbsent(type, t -> new RowCache<>(RowType.of(type), mostCached, empty));
    }

    private <R extends Record> @Nullable R select(RowType<R> type, List<Object> key) {
        try (PreparedStatement select = connection().prepareStatement(type.select(schema))) {
            for (int i = 0; i < key.size(); i++) {
                select.setString(i + 1, type.key().get(i).text(key.get(i)));
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? type.read(row) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a row of " + type.table() + " could not be read", e);
        }
    }
}

package ee.rada.query._axon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one type that were used last, and what was changed since the last flush.
 *
 * <p>A cache that began with an empty table is complete as long as it never had to let a row go: what it does not hold does not exist.
 * From then on it still remembers, in a few bits a row, which rows there may be.
 */
final class RowCache<R extends Record> {

    /** What becomes of a row: {@code null} when it goes; {@code added} when it is known to be new. */
    record Change<R extends Record>(@Nullable R row, boolean added) {}

    /**
     * Takes one change back.
     *
     * @param row what was in memory; null for nothing
     * @param change what was to be written already; null for nothing
     */
    record Undo<R extends Record>(
            RowCache<R> cache,
            List<Object> key,
            @Nullable R row,
            @Nullable Change<R> change) {

        void run() {
            if (row == null) {
                cache.rows.remove(key);
            } else {
                cache.rows.put(key, row);
            }
            if (change == null) {
                cache.changes.remove(key);
            } else {
                cache.changes.put(key, change);
            }
        }
    }

    private final RowType<R> type;
    private final Map<List<Object>, R> rows;
    private final Map<List<Object>, Change<R>> changes = new LinkedHashMap<>();
    private boolean complete;
    private @Nullable SeenKeys seen;

    RowCache(RowType<R> type, int most, boolean complete) {
        this.type = type;
        this.complete = complete;
        this.rows = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<List<Object>, R> eldest) {
                if (size() <= most) {
                    return false;
                }
                if (RowCache.this.complete && seen == null) {
                    seen = new SeenKeys();
                    keySet().forEach(seen::add);
                }
                return true;
            }
        };
    }

    RowType<R> type() {
        return type;
    }

    Map<List<Object>, Change<R>> changes() {
        return changes;
    }

    @Nullable
    R get(List<Object> key) {
        Change<R> change = changes.get(key);
        return change == null ? rows.get(key) : change.row();
    }

    /** Whether the table need not be asked for a row that is not here. */
    boolean knowsOf(List<Object> key) {
        return changes.containsKey(key) || cannotBeStored(key);
    }

    /** Of a row that is not in memory. */
    private boolean cannotBeStored(List<Object> key) {
        return complete && (seen == null || !seen.mayHold(key));
    }

    void keep(List<Object> key, R row) {
        rows.put(key, row);
    }

    /** Gives what undoes it. */
    Undo<R> put(Record row, boolean added) {
        List<Object> key = type.keyOf(row);
        R typed = type.cast(row);
        Change<R> earlier = changes.get(key);
        boolean isNew = earlier == null ? added || (!rows.containsKey(key) && cannotBeStored(key)) : earlier.added();
        if (seen != null) {
            seen.add(key);
        }
        R was = rows.put(key, typed);
        changes.put(key, new Change<>(typed, isNew));
        return new Undo<>(this, key, was, earlier);
    }

    /** Gives what undoes it. */
    Undo<R> remove(List<Object> key) {
        R was = rows.remove(key);
        Change<R> earlier = changes.put(key, new Change<>(null, false));
        return new Undo<>(this, key, was, earlier);
    }

    void clear() {
        rows.clear();
        changes.clear();
        complete = false;
        seen = null;
    }
}

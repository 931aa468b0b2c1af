package ee.rada.query;

import org.jspecify.annotations.Nullable;

/**
 * The rows that folds read and change: in the database for what is known now, in memory for what was known then. What was put is got
 * back at once; it is kept with everything else of its batch or not at all. Row types are records marked with {@link Table}.
 */
public interface Rows {

    /** The row with that key, or null. */
    <R extends Record> @Nullable R get(Class<R> type, Object... key);

    /** Keeps a row in the place of the one with the same key, if there is one. */
    void put(Record row);

    /** Keeps a row whose key is new: {@link #put} for those who know, which lets a rebuild copy it in. */
    default void add(Record row) {
        put(row);
    }

    /** Forgets the row with that key, if there is one. */
    void remove(Class<? extends Record> type, Object... key);

    /** The row with that key, which an earlier event must have made. */
    default <R extends Record> R require(Class<R> type, Object... key) {
        R row = get(type, key);
        if (row == null) {
            throw new IllegalStateException("no " + type.getSimpleName() + " " + java.util.Arrays.toString(key));
        }
        return row;
    }
}

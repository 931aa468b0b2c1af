package ee.rada.query._axon;

import ee.rada.query.Rows;
import java.sql.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that are kept in memory at first, and written behind. For one thread. */
interface WrittenRows extends Rows {

    /** From here on the rows are read and written in this connection's transaction, until it is told another. */
    void on(@Nullable Connection transaction);

    /** Which event the changes from here on come from. */
    default void at(long position) {}

    /** How many changes wait for the flush, about. */
    int changed();

    /** Writes every change. */
    void flush();

    /** From here on changes can be taken back, as long as they are not written. */
    void begin();

    /** Takes back every change since {@link #begin}. */
    void undo();

    /** Drops everything that is in memory, for it may not be what is stored. */
    void forget();

    /** Every row of a type as it is stored now; for the few of a small table. */
    <R extends Record> List<R> all(Class<R> type);
}

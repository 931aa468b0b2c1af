package ee.rada.query._axon;

import ee.rada.query.Recorded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event, and what the folds made of it.
 *
 * @param type its stored name
 * @param what what it speaks of, in a word or two; null where it has no short name
 * @param changes the rows that it made or changed, each once, as they were after it
 */
public record Happened(
        Recorded recorded, String type, @Nullable String what, List<Change> changes) {

    /** One row; null where it was removed. */
    public record Change(
            Class<?> type, List<Object> key, @Nullable Record row) {}
}

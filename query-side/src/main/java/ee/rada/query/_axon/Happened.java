package ee.rada.query._axon;

import ee.rada.query.Recorded;
import java.util.List;
import java.util.UUID;
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

    /** Stands for the name of an event that is not for whoever asks. */
    public static final String UNTOLD = "Untold";

    /** That something happened, and not what, nor who did it. */
    public Happened untold() {
        var little = new Recorded(
                recorded.position(),
                new UUID(0, recorded.position()),
                recorded.sequence(),
                recorded.recordedAt(),
                recorded.effectiveAt(),
                null,
                null,
                null,
                null,
                null,
                null);
        return new Happened(little, UNTOLD, null, List.of());
    }

    /** One row; null where it was removed. */
    public record Change(
            Class<?> type, List<Object> key, @Nullable Record row) {}
}

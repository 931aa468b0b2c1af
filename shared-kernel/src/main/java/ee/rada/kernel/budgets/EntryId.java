package ee.rada.kernel.budgets;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names an entry in a budget. */
public record EntryId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EntryId {}

    public static EntryId random() {
        return new EntryId(UUID.randomUUID());
    }

    /** Reads the form that {@link #toString()} writes, also where the id is a key of a map. */
    public static EntryId fromString(String text) {
        return new EntryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

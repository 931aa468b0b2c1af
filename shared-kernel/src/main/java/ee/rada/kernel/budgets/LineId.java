package ee.rada.kernel.budgets;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a budget line. */
public record LineId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LineId {}

    public static LineId random() {
        return new LineId(UUID.randomUUID());
    }

    /** Reads the form that {@link #toString()} writes, also where the id is a key of a map. */
    public static LineId fromString(String text) {
        return new LineId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

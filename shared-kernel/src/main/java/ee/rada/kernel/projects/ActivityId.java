package ee.rada.kernel.projects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a planned activity. */
public record ActivityId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ActivityId {}

    public static ActivityId random() {
        return new ActivityId(UUID.randomUUID());
    }

    /** Reads the form that {@link #toString()} writes, also where the id is a key of a map. */
    public static ActivityId fromString(String text) {
        return new ActivityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package ee.rada.kernel.deviations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a deviation. */
public record DeviationId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeviationId {}

    public static DeviationId random() {
        return new DeviationId(UUID.randomUUID());
    }

    /** Reads the form that {@link #toString()} writes, also where the id is a key of a map. */
    public static DeviationId fromString(String text) {
        return new DeviationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package ee.rada.kernel.emergencies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one emergency in which a case was read. */
public record EmergencyId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EmergencyId {}

    public static EmergencyId random() {
        return new EmergencyId(UUID.randomUUID());
    }

    /** Reads the form that {@link #toString()} writes, also where the id is a key of a map. */
    public static EmergencyId fromString(String text) {
        return new EmergencyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

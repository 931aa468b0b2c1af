package ee.rada.kernel.clients;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a legal hold on a client's data. */
public record LegalHoldId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LegalHoldId {}

    public static LegalHoldId random() {
        return new LegalHoldId(UUID.randomUUID());
    }

    /** Reads the form that {@link #toString()} writes, also where the id is a key of a map. */
    public static LegalHoldId fromString(String text) {
        return new LegalHoldId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

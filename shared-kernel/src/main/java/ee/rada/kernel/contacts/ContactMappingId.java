package ee.rada.kernel.contacts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a way to read contacts out of a file. */
public record ContactMappingId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContactMappingId {}

    public static ContactMappingId random() {
        return new ContactMappingId(UUID.randomUUID());
    }

    /** Reads the form that {@link #toString()} writes, also where the id is a key of a map. */
    public static ContactMappingId fromString(String text) {
        return new ContactMappingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

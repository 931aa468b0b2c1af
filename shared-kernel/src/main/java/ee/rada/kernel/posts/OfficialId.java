package ee.rada.kernel.posts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names an official: a person, never a login. */
public record OfficialId(@JsonValue UUID value) {

    /** Stands where a natural person stands, for what the service does by itself; nobody is registered under it. */
    public static final OfficialId SYSTEM = fromString("00000000-0000-0000-0000-000000000001");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OfficialId {}

    public static OfficialId random() {
        return new OfficialId(UUID.randomUUID());
    }

    /** Reads the form that {@link #toString()} writes, also where the id is a key of a map. */
    public static OfficialId fromString(String text) {
        return new OfficialId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

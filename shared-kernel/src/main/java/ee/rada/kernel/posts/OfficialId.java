package ee.rada.kernel.posts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names an official: a person, never a login. */
public record OfficialId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OfficialId {}

    public static OfficialId random() {
        return new OfficialId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

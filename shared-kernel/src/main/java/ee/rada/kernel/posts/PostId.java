package ee.rada.kernel.posts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a post. */
public record PostId(@JsonValue UUID value) {

    /** The service's own post: set-up at the first start, timers. No person can act in it. */
    public static final PostId SYSTEM = fromString("00000000-0000-0000-0000-000000000001");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PostId {}

    public static PostId random() {
        return new PostId(UUID.randomUUID());
    }

    /** Reads the form that {@link #toString()} writes, also where the id is a key of a map. */
    public static PostId fromString(String text) {
        return new PostId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

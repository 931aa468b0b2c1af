package ee.rada.kernel.clients;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a client without saying who it is: random, and also whose key seals what is said about him. */
public record ClientRef(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClientRef {}

    public static ClientRef random() {
        return new ClientRef(UUID.randomUUID());
    }

    /** Reads the form that {@link #toString()} writes, also where the id is a key of a map. */
    public static ClientRef fromString(String text) {
        return new ClientRef(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package ee.rada.kernel.projects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a project. */
public record ProjectId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProjectId {}

    public static ProjectId random() {
        return new ProjectId(UUID.randomUUID());
    }

    /** Reads the form that {@link #toString()} writes, also where the id is a key of a map. */
    public static ProjectId fromString(String text) {
        return new ProjectId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

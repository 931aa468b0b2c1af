package ee.rada.kernel.projects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a goal. */
public record GoalId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GoalId {}

    public static GoalId random() {
        return new GoalId(UUID.randomUUID());
    }

    /** Reads the form that {@link #toString()} writes, also where the id is a key of a map. */
    public static GoalId fromString(String text) {
        return new GoalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package ee.rada.kernel.projects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a party whose involvement a project needs. */
public record StakeholderId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StakeholderId {}

    public static StakeholderId random() {
        return new StakeholderId(UUID.randomUUID());
    }

    /** Reads the form that {@link #toString()} writes, also where the id is a key of a map. */
    public static StakeholderId fromString(String text) {
        return new StakeholderId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

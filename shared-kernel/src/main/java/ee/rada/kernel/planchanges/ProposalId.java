package ee.rada.kernel.planchanges;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a plan-change proposal. */
public record ProposalId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProposalId {}

    public static ProposalId random() {
        return new ProposalId(UUID.randomUUID());
    }

    /** Reads the form that {@link #toString()} writes, also where the id is a key of a map. */
    public static ProposalId fromString(String text) {
        return new ProposalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package ee.rada.store;

import java.util.UUID;

/** A receipt with this command id is stored already: its answer holds, and nothing of this append is stored. */
public final class AlreadyAnswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID commandId;

    AlreadyAnswered(UUID commandId) {
        super("Command " + commandId + " was answered before", null, false, false);
        this.commandId = commandId;
    }

    public UUID commandId() {
        return commandId;
    }
}

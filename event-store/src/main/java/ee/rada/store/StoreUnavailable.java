package ee.rada.store;

import org.jspecify.annotations.Nullable;

/** The database could not take the append in time. Sending the same command with the same id again is always safe. */
public final class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean outcomeUnknown;

    StoreUnavailable(String message, boolean outcomeUnknown, @Nullable Throwable cause) {
        super(message, cause);
        this.outcomeUnknown = outcomeUnknown;
    }

    static StoreUnavailable notStored(String why, @Nullable Throwable cause) {
        return new StoreUnavailable("Not stored: " + why, false, cause);
    }

    static StoreUnavailable unknown(String why, @Nullable Throwable cause) {
        return new StoreUnavailable("It is not known whether this was stored: " + why, true, cause);
    }

    /** True where the connection broke while the database was storing; false where surely nothing was stored. */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}

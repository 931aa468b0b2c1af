package ee.rada.web.imports;

import java.util.Locale;

/** Where an import stands. */
public enum ImportState {
    RUNNING("now"),
    CHECKED("info"),
    APPLIED("good"),
    /** The file as a whole cannot be read; nothing was taken over. */
    REFUSED("bad"),
    /** Stopped by somebody; what was taken over until then stays. */
    CANCELLED("plain"),
    /** Stopped by a fault of ours; applied again, it goes on where it stopped. */
    FAILED("bad");

    private final String mood;

    ImportState(String mood) {
        this.mood = mood;
    }

    /** How it is meant, as badges have it. */
    public String mood() {
        return mood;
    }

    /** As programs see it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its file may be applied now. */
    public boolean mayBeApplied() {
        return this == CHECKED || this == CANCELLED || this == FAILED;
    }
}

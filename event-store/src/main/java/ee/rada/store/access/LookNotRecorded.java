package ee.rada.store.access;

/** A look could not be put on record, so nothing may be shown. */
public final class LookNotRecorded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LookNotRecorded(Throwable cause) {
        super("A look could not be recorded", cause);
    }
}

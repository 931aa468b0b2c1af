package ee.rada.store;

/** Something is stored, or is to be stored, that no known name stands for. Never skipped: a fold must not miss a fact. */
public final class UnknownEventType extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownEventType(String what) {
        super("No event type is known for " + what);
    }
}

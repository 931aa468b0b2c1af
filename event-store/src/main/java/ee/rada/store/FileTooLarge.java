package ee.rada.store;

/** A file had more bytes than it may have; nothing of it is kept. */
public final class FileTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long limit;

    FileTooLarge(long limit) {
        super("More than " + limit + " bytes", null, false, false);
        this.limit = limit;
    }

    /** In bytes. */
    public long limit() {
        return limit;
    }
}

package ee.rada.command._axon;

/** A refusal that stood on a stream which has moved meanwhile: it counts for nothing, and the command is decided again. */
final class StaleRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleRefusal(Throwable refusal) {
        super("refused on a stale state", refusal, false, false);
    }
}

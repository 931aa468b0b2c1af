package ee.rada.store;

import ee.rada.kernel.StreamId;
import org.axonframework.modelling.command.ConcurrencyException;

/** A race was lost: a stream that the decision stood on has another version by now. Nothing of the append is stored. */
public final class StreamMoved extends ConcurrencyException {

    private static final long serialVersionUID = 1L;

    private final transient StreamId stream;
    private final long expected;
    private final long actual;

    public StreamMoved(StreamId stream, long expected, long actual) {
        super(stream + " was read at version " + expected + " and is at " + actual);
        this.stream = stream;
        this.expected = expected;
        this.actual = actual;
    }

    public StreamId stream() {
        return stream;
    }

    /** The version that the decision stood on. */
    public long expected() {
        return expected;
    }

    /** The version when the append was judged. */
    public long actual() {
        return actual;
    }
}

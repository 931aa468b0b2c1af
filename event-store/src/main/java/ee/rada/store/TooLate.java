package ee.rada.store;

import java.time.Instant;

/** An append came to the writer when the right on which it stood was over. Nothing of it is stored. */
public final class TooLate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooLate(Instant limit) {
        super("Was to be stored before " + limit, null, false, false);
    }
}

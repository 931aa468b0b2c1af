package ee.rada.query;

import ee.rada.kernel.PlacedText;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote about a client, in an answer.
 *
 * @param text opened while the answer is written, and recorded as looked at; null where it is not for whoever asked, or is erased
 */
public record Content(State state, @Nullable PlacedText text) {

    public enum State {
        OPEN,
        /** It is there, and not for whoever asked. */
        SEALED,
        /** It was there, and nothing opens it any more. */
        ERASED
    }

    /** Null where nothing was written. */
    public static @Nullable Content of(@Nullable SealedText sealed, StreamId place, String field, State state) {
        if (sealed == null) {
            return null;
        }
        return new Content(state, state == State.OPEN ? new PlacedText(sealed, place, field) : null);
    }
}

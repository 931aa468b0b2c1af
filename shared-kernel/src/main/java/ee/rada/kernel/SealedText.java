package ee.rada.kernel;

import java.util.UUID;

/**
 * A value about a person, as ciphertext: this is all that is ever stored of it. It opens only as what it was sealed as, see
 * {@link PlacedText}.
 *
 * @param subject whose key opens it; the key destroyed, the value is gone
 * @param ciphertext AES-256-GCM, nonce first, base64
 */
public record SealedText(UUID subject, String ciphertext) {

    /** With the place it was sealed for, which whoever opens it has to know. */
    public PlacedText in(StreamId place, String field) {
        return new PlacedText(this, place, field);
    }
}

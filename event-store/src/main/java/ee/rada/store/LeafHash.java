package ee.rada.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The leaf of an event in the Merkle tree (RFC 9162, 2.1.1): SHA-256 of a zero byte and the event's canonical JSON in UTF-8. */
public final class LeafHash {

    private static final byte[] LEAF = {0};

    private LeafHash() {}

    public static Hash of(String canonicalJson) {
        return of(canonicalJson.getBytes(StandardCharsets.UTF_8));
    }

    /** A leaf hash whose JSON is only partly known. */
    static Begun begin(String json) {
        MessageDigest digest = Hash.newSha256();
        digest.update(LEAF);
        digest.update(json.getBytes(StandardCharsets.UTF_8));
        return new Begun(digest);
    }

    /** What {@link #begin} has begun. Can be ended in several ways, one after the other. */
    static final class Begun {

        private final MessageDigest digest;

        private Begun(MessageDigest digest) {
            this.digest = digest;
        }

        Hash end(String json) {
            try {
                MessageDigest ending = (MessageDigest) digest.clone();
                return Hash.of(ending.digest(json.getBytes(StandardCharsets.UTF_8)));
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException("The SHA-256 of this Java platform cannot be continued twice", e);
            }
        }
    }

    static Hash of(byte[] data) {
        return Hash.sha256(LEAF, data);
    }
}

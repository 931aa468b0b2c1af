package ee.rada.store;

import java.nio.charset.StandardCharsets;

/** The leaf of an event in the Merkle tree (RFC 9162, 2.1.1): SHA-256 of a zero byte and the event's canonical JSON in UTF-8. */
public final class LeafHash {

    private static final byte[] LEAF = {0};

    private LeafHash() {}

    public static Hash of(String canonicalJson) {
        return of(canonicalJson.getBytes(StandardCharsets.UTF_8));
    }

    static Hash of(byte[] data) {
        return Hash.sha256(LEAF, data);
    }
}

package ee.rada.store.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import ee.rada.store.Hash;
import java.util.HexFormat;
import java.util.List;

/** Signs checkpoints in the ledger's name. */
public final class Signer {

    private final String origin;
    private final SigningKey key;
    private final VerifierKey verifierKey;

    /**
     * @param origin what the ledger is called in its checkpoints: a name that no other has, best an address without its scheme.
     *     Empty makes one of the key.
     * @throws IllegalArgumentException when the name has a space or a plus
     */
    public Signer(String origin, SigningKey key) {
        if (origin.chars().anyMatch(c -> c <= ' ' || c == '+' || Character.isSpaceChar(c))) {
            throw new IllegalArgumentException("The origin of checkpoints has neither spaces nor a plus: " + origin);
        }
        this.origin = origin.isEmpty() ? nameOf(key) : origin;
        this.key = key;
        this.verifierKey = new VerifierKey(this.origin, key.publicKey());
    }

    private static String nameOf(SigningKey key) {
        byte[] hash = Hash.sha256(key.publicKey()).bytes();
        return "rada.local/" + HexFormat.of().formatHex(hash, 0, 8);
    }

    public VerifierKey verifierKey() {
        return verifierKey;
    }

    Checkpoint sign(long size, Hash root) {
        String text = origin + '\n' + size + '\n' + root.base64() + '\n';
        var signed = SignedNote.Signed.of(verifierKey, key.sign(text.getBytes(UTF_8)));
        return new Checkpoint(origin, size, root, new SignedNote(text, List.of(signed)));
    }
}

package ee.rada.store.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import ee.rada.store.Hash;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name and the public half of its Ed25519 key: who is believed to have signed a note (C2SP signed-note). Written
 * {@code name+id+key}, as other programs for such notes do.
 */
public final class VerifierKey {

    private static final byte ED25519 = 1;
    private static final Pattern WRITTEN = Pattern.compile("([^\\s+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]{44})");
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] typedKey;
    private final PublicKey key;

    VerifierKey(String name, byte[] publicKey) {
        this.name = name;
        this.typedKey = ByteBuffer.allocate(publicKey.length + 1)
                .put(ED25519)
                .put(publicKey)
                .array();
        try {
            byte[] encoded = ByteBuffer.allocate(X509.length + publicKey.length)
                    .put(X509)
                    .put(publicKey)
                    .array();
            this.key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not an Ed25519 public key", e);
        }
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException when it is not such a key, or its id is that of another one
     */
    public static VerifierKey parse(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a verifier key: " + written.strip());
        }
        byte[] typed = Base64.getDecoder().decode(parts.group(3));
        if (typed.length != 33 || typed[0] != ED25519) {
            throw new IllegalArgumentException("Not a verifier key for Ed25519: " + written.strip());
        }
        VerifierKey read = new VerifierKey(parts.group(1), Arrays.copyOfRange(typed, 1, typed.length));
        if (!read.idInHex().equals(parts.group(2))) {
            throw new IllegalArgumentException("The parts of this verifier key do not belong together");
        }
        return read;
    }

    /** Also the origin of the checkpoints that it signs. */
    public String name() {
        return name;
    }

    int id() {
        byte[] line = (name + '\n').getBytes(UTF_8);
        return ByteBuffer.wrap(Hash.sha256(line, typedKey).bytes()).getInt();
    }

    boolean verifies(byte[] text, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private String idInHex() {
        return HexFormat.of().toHexDigits(id());
    }

    @Override
    public String toString() {
        return name + '+' + idInHex() + '+' + Base64.getEncoder().encodeToString(typedKey);
    }
}

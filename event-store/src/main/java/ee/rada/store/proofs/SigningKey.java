package ee.rada.store.proofs;

import ee.rada.store.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The Ed25519 key (RFC 8032) that signs checkpoints: 32 secret bytes from outside the database. */
public final class SigningKey {

    private static final int BYTES = 32;
    private static final String FILE = "signing.key";

    private final KeyPair pair;

    private SigningKey(byte[] seed) {
        if (seed.length != BYTES) {
            throw new IllegalArgumentException("A signing key is " + BYTES + " bytes, in base64");
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, new Given(seed));
            this.pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK 25 has Ed25519", e);
        }
    }

    /**
     * Reads a setting.
     *
     * @throws IllegalArgumentException when it is not 32 bytes in base64
     */
    public static SigningKey fromBase64(String setting) {
        return new SigningKey(Base64.getDecoder().decode(setting.strip()));
    }

    /** Reads {@code signing.key} in this folder; makes both, for the owner's eyes only, where there is none yet. */
    public static SigningKey inFolder(Path folder) throws IOException {
        return fromBase64(SecretFile.readOrMake(folder.resolve(FILE)));
    }

    /** Reads {@code signing.key} in this folder; empty where there is none, and then none is made. */
    public static Optional<SigningKey> ifInFolder(Path folder) throws IOException {
        return Files.exists(folder.resolve(FILE)) ? Optional.of(inFolder(folder)) : Optional.empty();
    }

    byte[] publicKey() {
        byte[] encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length);
    }

    byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK 25 has Ed25519", e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey";
    }

    /** Hands the generator the secret that is known already: the JDK works out a public key only while it makes a pair. */
    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        private Given(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("The JDK draws an Ed25519 key otherwise than it did");
            }
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}

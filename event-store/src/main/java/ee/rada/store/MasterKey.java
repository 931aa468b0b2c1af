package ee.rada.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The key above all others: 256 bits from outside the database. Used only to derive one key for each purpose (HKDF, RFC 5869). */
public final class MasterKey {

    private static final int BYTES = 32;
    private static final String FILE = "master.key";

    private final SecretKey secret;

    private MasterKey(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A master key is " + BYTES + " bytes, in base64");
        }
        this.secret = new SecretKeySpec(bytes, "HKDF");
    }

    /**
     * Reads a setting.
     *
     * @throws IllegalArgumentException when it is not 32 bytes in base64
     */
    public static MasterKey fromBase64(String setting) {
        return new MasterKey(Base64.getDecoder().decode(setting.strip()));
    }

    /** Reads {@code master.key} in this folder; makes both, for the owner's eyes only, where there is none yet. */
    public static MasterKey inFolder(Path folder) throws IOException {
        return fromBase64(SecretFile.readOrMake(folder.resolve(FILE)));
    }

    SecretKey derive(String purpose, String algorithm) {
        try {
            HKDFParameterSpec parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(secret)
                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK 25 has HKDF", e);
        }
    }

    @Override
    public String toString() {
        return "MasterKey";
    }
}

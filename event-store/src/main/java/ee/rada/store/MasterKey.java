package ee.rada.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
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

    /**
     * Reads a secret key out of a PKCS#12 key store.
     *
     * @param password of the store and of the key in it
     * @throws IOException when there is no such file, the password does not open it, or it has no 256-bit key of that name
     */
    public static MasterKey fromKeyStore(Path file, char[] password, String alias) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            load(store, in, password, file);
            if (store.getKey(alias, password) instanceof SecretKey key) {
                return new MasterKey(key.getEncoded());
            }
            throw new IOException("There is no secret key " + alias + " in the key store " + file);
        } catch (NoSuchFileException e) {
            throw new IOException("There is no key store " + file, e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(
                    "The key " + alias + " in the key store " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static void load(KeyStore store, InputStream in, char[] password, Path file)
            throws IOException, GeneralSecurityException {
        try {
            store.load(in, password);
        } catch (IOException e) {
            throw new IOException("The key store " + file + " does not open with its password", e);
        }
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

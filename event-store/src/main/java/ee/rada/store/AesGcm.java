package ee.rada.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM with a random 96-bit nonce, which goes in front of the ciphertext; bound to what it says it is. */
final class AesGcm {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    static String encrypt(SecretKey key, String boundTo, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, boundTo).doFinal(plain);
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Encryption failed", e);
        }
    }

    /** @throws IllegalArgumentException when this was not encrypted with this key and bound to this, or was changed since */
    static byte[] decrypt(SecretKey key, String boundTo, String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (bytes.length < NONCE) {
            throw new IllegalArgumentException("Too short to be a sealed value");
        }
        byte[] nonce = Arrays.copyOf(bytes, NONCE);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, boundTo).doFinal(bytes, NONCE, bytes.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("A sealed value does not open with its key", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String boundTo)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(boundTo.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}

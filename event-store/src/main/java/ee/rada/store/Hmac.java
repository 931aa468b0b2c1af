package ee.rada.store;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** A keyed fingerprint (HMAC-SHA-256): tells whether two texts are equal to whoever has the key, and nothing to anybody else. Thread-safe. */
public final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    private Hmac(SecretKey key) {
        this.key = key;
    }

    /** For the bodies of commands, which a receipt keeps in this form only. */
    public static Hmac forReceipts(MasterKey masterKey) {
        return new Hmac(masterKey.derive("rada receipts", ALGORITHM));
    }

    static Hmac forBlindIndex(MasterKey masterKey) {
        return new Hmac(masterKey.derive("rada blind index", ALGORITHM));
    }

    public Hash of(byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Hash.of(mac.doFinal(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}

package ee.rada.web._security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Remembers for five minutes that a password was right, so that a program which sends it with every request does not pay for a slow
 * hash each time. Kept is neither password nor hash, only an HMAC under a key that this process forgets when it ends.
 */
@Component
final class VerifiedPasswords {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key = new SecretKeySpec(random(), ALGORITHM);
    private final Cache<String, Login> logins = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    @Nullable
    Login find(String username, String password) {
        return logins.getIfPresent(digest(username, password));
    }

    void remember(Login login, String password) {
        logins.put(digest(login.username(), password), login);
    }

    /** An account has changed. That is rare, so all start anew. */
    void forget() {
        logins.invalidateAll();
    }

    private String digest(String username, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(username.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}

package ee.rada.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {

    private static final char[] PASSWORD = "maasikas".toCharArray();
    private static final byte[] KEY = Base64.getDecoder().decode("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

    @TempDir
    private Path folder;

    private Path store;

    @BeforeEach
    void makeStore() throws IOException, GeneralSecurityException {
        store = folder.resolve("rada.p12");
        KeyStore made = KeyStore.getInstance("PKCS12");
        made.load(null, PASSWORD);
        made.setEntry("rada-master", entry(KEY), new KeyStore.PasswordProtection(PASSWORD));
        made.setEntry("short", entry(Arrays.copyOf(KEY, 16)), new KeyStore.PasswordProtection(PASSWORD));
        try (OutputStream out = Files.newOutputStream(store)) {
            made.store(out, PASSWORD);
        }
    }

    private static KeyStore.SecretKeyEntry entry(byte[] key) {
        return new KeyStore.SecretKeyEntry(new SecretKeySpec(key, "AES"));
    }

    @Test
    void the_same_key_is_the_same_wherever_it_comes_from() throws IOException {
        Hmac stored = Hmac.forReceipts(MasterKey.fromKeyStore(store, PASSWORD, "rada-master"));
        Hmac given =
                Hmac.forReceipts(MasterKey.fromBase64(" " + Base64.getEncoder().encodeToString(KEY) + "\n"));
        Files.writeString(folder.resolve("master.key"), Base64.getEncoder().encodeToString(KEY));
        Hmac filed = Hmac.forReceipts(MasterKey.inFolder(folder));

        assertThat(stored.of(KEY)).isEqualTo(given.of(KEY)).isEqualTo(filed.of(KEY));
    }

    @Test
    void what_is_wrong_with_a_key_store_is_said() {
        assertWrong(folder.resolve("missing.p12"), "maasikas", "rada-master", "There is no key store");
        assertWrong(store, "vaarikas", "rada-master", "password");
        assertWrong(store, "maasikas", "other", "no secret key other");
        assertWrong(store, "maasikas", "short", "32 bytes");
    }

    private static void assertWrong(Path file, String password, String alias, String words) {
        assertThatThrownBy(() -> MasterKey.fromKeyStore(file, password.toCharArray(), alias))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(words)
                .hasMessageNotContaining("maasikas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAEC", "not base64!", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISI="})
    void a_setting_that_is_no_key_is_refused(String setting) {
        assertThatThrownBy(() -> MasterKey.fromBase64(setting)).isInstanceOf(IllegalArgumentException.class);
    }
}

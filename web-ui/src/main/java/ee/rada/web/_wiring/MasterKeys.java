package ee.rada.web._wiring;

import ee.rada.store.MasterKey;
import java.io.IOException;
import java.nio.file.Path;

/** The key above all others, by the settings: a key store, the environment, or a file that is made at the first start. */
final class MasterKeys {

    private MasterKeys() {}

    /**
     * The master key.
     *
     * @throws IOException when what a setting names cannot be used; the message says which setting and why, and never the key
     */
    static MasterKey named(RadaSettings settings) throws IOException {
        boolean stored = !settings.keyStore().path().isEmpty();
        boolean given = !settings.masterKey().isEmpty();
        if (stored && given) {
            throw new IOException("rada.key-store.path and rada.master-key are both set: there is one master key");
        }
        if (stored) {
            return inStore(settings.keyStore());
        }
        return given ? given(settings.masterKey()) : MasterKey.inFolder(settings.keysFolder());
    }

    private static MasterKey inStore(RadaSettings.KeyStore store) throws IOException {
        try {
            return MasterKey.fromKeyStore(
                    Path.of(store.path()), store.password().toCharArray(), store.alias());
        } catch (IOException e) {
            throw new IOException("rada.key-store: " + e.getMessage(), e);
        }
    }

    private static MasterKey given(String setting) throws IOException {
        try {
            return MasterKey.fromBase64(setting);
        } catch (IllegalArgumentException e) {
            throw new IOException("rada.master-key (RADA_MASTER_KEY) is not 32 bytes in base64");
        }
    }
}

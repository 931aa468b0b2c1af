package ee.rada.web._wiring;

import ee.rada.store.proofs.Signer;
import ee.rada.store.proofs.SigningKey;
import java.io.IOException;
import java.util.Optional;

/** Who signs the ledger, by the settings. */
public final class Signers {

    private Signers() {}

    /** Makes a key where no setting names one and there is none yet. */
    static Signer made(RadaSettings settings) throws IOException {
        Optional<Signer> known = known(settings);
        return known.isPresent() ? known.get() : named(settings, SigningKey.inFolder(settings.keysFolder()));
    }

    /** Empty where there is no key yet. */
    public static Optional<Signer> known(RadaSettings settings) throws IOException {
        Optional<SigningKey> key = settings.signingKey().isEmpty()
                ? SigningKey.ifInFolder(settings.keysFolder())
                : Optional.of(SigningKey.fromBase64(settings.signingKey()));
        return key.map(found -> named(settings, found));
    }

    private static Signer named(RadaSettings settings, SigningKey key) {
        return new Signer(settings.ledger().origin(), key);
    }
}

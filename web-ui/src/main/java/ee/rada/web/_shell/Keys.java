package ee.rada.web._shell;

import ee.rada.store.proofs.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Verifier keys, as they are given in a terminal. */
final class Keys {

    private Keys() {}

    /**
     * The key itself, or a file that holds nothing else.
     *
     * @throws IllegalArgumentException when it is neither
     */
    static VerifierKey read(String given) throws IOException {
        Path file = Path.of(given);
        return VerifierKey.parse(Files.isRegularFile(file) ? Files.readString(file) : given);
    }
}

package ee.rada.web.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** CHECK tells what would happen, APPLY does it. */
public enum ImportMode {
    CHECK(ImportState.CHECKED),
    APPLY(ImportState.APPLIED);

    private final ImportState done;

    ImportMode(ImportState done) {
        this.done = done;
    }

    /** How it is called when it is through. */
    ImportState done() {
        return done;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ImportMode> of(@Nullable String code) {
        return Stream.of(values()).filter(mode -> mode.code().equals(code)).findFirst();
    }
}

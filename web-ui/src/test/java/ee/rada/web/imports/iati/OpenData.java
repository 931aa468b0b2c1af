package ee.rada.web.imports.iati;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The published files that are read beside a checkout and are no part of it. */
public final class OpenData {

    private OpenData() {}

    /** Skips the test, with a line that says so, where there is no such folder or file. */
    public static Path require(String path) {
        var found = find(path);
        if (found.isEmpty()) System.out.println("Skipped: no shared/data/" + path + " beside this checkout");
        assumeTrue(found.isPresent());
        return found.orElseThrow();
    }

    private static Optional<Path> find(String path) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/data").resolve(path))
                .filter(Files::exists)
                .findFirst();
    }
}

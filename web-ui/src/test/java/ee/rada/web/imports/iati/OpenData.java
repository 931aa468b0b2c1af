package ee.rada.web.imports.iati;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The published files that are read beside a checkout and are no part of it. */
public final class OpenData {

    private OpenData() {}

    /** The activity files of the versions that we read. */
    public static Stream<String> iatiFiles() {
        return Stream.of(
                "aiddata-timorleste-aims-v2.03.xml",
                "beis-ams-newton-GB-GOV-13-v2.03.xml",
                "beis-rae-gcrf-GB-GOV-13-v2.03.xml",
                "beis-rs-gcrf-GB-GOV-13-v2.03.xml",
                "finland-mfa-FI-3-v2.03.xml",
                "iom-XM-DAC-47066-v2.03.xml",
                "maec-indonesia-ES-DIR3-v2.01.xml",
                "multi-publisher-covid-dportal-v2.03-dirty.xml");
    }

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

package ee.rada.web._look;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The Chromium of this machine. Without one, browser tests are skipped with one line; under {@code CI=true} that is an error. */
public final class Chromium {
    private Chromium() {}

    public static Browser launch(Playwright playwright) {
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(installed())
                .setArgs(List.of("--no-sandbox", "--disable-quic", "--disable-background-networking"));
        return playwright.chromium().launch(options);
    }

    private static Path installed() {
        var found = find();
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("no Chromium on the PATH; CI has to install one");
        }
        assumeTrue(found.isPresent(), "no Chromium on the PATH: browser tests are skipped");
        return found.orElseThrow();
    }

    private static Optional<Path> find() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .flatMap(folder -> List.of("chromium", "chromium-browser", "google-chrome").stream()
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}

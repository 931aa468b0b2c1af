package ee.rada.web._shell;

import com.zaxxer.hikari.HikariDataSource;
import ee.rada.store.access.AccessLogCheck;
import ee.rada.store.postgres.DataSources;
import ee.rada.store.postgres.DatabaseAddress;
import ee.rada.store.postgres.LocalServer;
import ee.rada.store.proofs.LedgerCheck;
import ee.rada.store.proofs.VerifierKey;
import ee.rada.web._wiring.RadaSettings;
import ee.rada.web._wiring.Signers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;

/**
 * Derives the whole ledger again from the database, beside a running service or without one. Reads the service's own settings, changes
 * nothing, and starts nothing but the embedded server where that is not running.
 */
final class Fsck {

    private static final String KEY = "--key=";
    private static final String USAGE = """
            java -jar rada.jar fsck [--key=KEY …] [--rada.…=…]

              --key=KEY  a verifier key, or a file with one, that checkpoints were signed with before the present key
              --rada.…   any setting of the service, such as --rada.data-dir or --rada.ledger.checkpoints; else it is taken
                         from the environment, as the service does

            Ends with 0 when the ledger is sound, 1 at a fault, 2 when it could not be checked.""";
    private static final long TELL_EVERY = 100_000;

    private final PrintWriter out;

    Fsck(PrintWriter out) {
        this.out = out;
    }

    int run(List<String> args) {
        if (!args.stream().allMatch(arg -> arg.startsWith(KEY) || arg.startsWith("--rada."))) {
            out.println(USAGE);
            return Shell.NOT_CHECKED;
        }
        try {
            List<VerifierKey> keys = new ArrayList<>();
            for (String arg : args) {
                if (arg.startsWith(KEY)) {
                    keys.add(Keys.read(arg.substring(KEY.length())));
                }
            }
            return check(settings(args), keys);
        } catch (DataAccessException | IOException | UncheckedIOException | IllegalArgumentException e) {
            out.println("The ledger could not be checked: " + e.getMessage());
            return Shell.NOT_CHECKED;
        }
    }

    private int check(RadaSettings settings, List<VerifierKey> keys) throws IOException {
        Signers.known(settings).ifPresent(signer -> keys.add(signer.verifierKey()));
        if (!settings.database().url().equals("embedded")) {
            return check(settings.database().ownerAddress(), settings, keys);
        }
        Path home = settings.dataDir().resolve("postgres");
        if (!Files.isDirectory(home.resolve("data"))) {
            throw new IOException("there is no database in " + home.toAbsolutePath());
        }
        Optional<DatabaseAddress> running = LocalServer.running(home);
        if (running.isPresent()) {
            return check(running.get(), settings, keys);
        }
        try (LocalServer server = LocalServer.start(home)) {
            return check(server.address(), settings, keys);
        }
    }

    private int check(DatabaseAddress address, RadaSettings settings, List<VerifierKey> keys) {
        try (HikariDataSource dataSource = DataSources.pool(address, 3)) {
            LedgerCheck check = new LedgerCheck(dataSource).believing(keys).telling(this::tell);
            if (keys.isEmpty()) {
                out.println("There is no key, so no signature is verified.");
            }
            if (Files.exists(settings.checkpointFile())) {
                check.against(settings.checkpointFile());
            } else {
                out.println("There is no file " + settings.checkpointFile().toAbsolutePath()
                        + ", so nothing from outside the database is heard.");
            }
            LedgerCheck.Result result = check.run();
            out.println(result.sound() ? result.finding() : "FAULT: " + result.finding());
            AccessLogCheck.Result looks = new AccessLogCheck(dataSource).run();
            out.println(looks.whole() ? looks.finding() : "FAULT: " + looks.finding());
            return result.sound() && looks.whole() ? Shell.SOUND : Shell.FAULT;
        }
    }

    private void tell(long events) {
        if (events % TELL_EVERY == 0) {
            out.println(events + " events …");
        }
    }

    private static RadaSettings settings(List<String> args) {
        try (var context = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.level.root=warn")
                .run(args.stream().filter(arg -> !arg.startsWith(KEY)).toArray(String[]::new))) {
            return context.getBean(RadaSettings.class);
        }
    }

    /** Nothing of the service but what it is set to. */
    @EnableConfigurationProperties(RadaSettings.class)
    static class Settings {}
}

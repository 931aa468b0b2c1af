package ee.rada.store.postgres;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs; what they say goes to one log. PostgreSQL refuses to run as root: root runs it in a user namespace of its
 * own, where he is nobody.
 */
final class Programs {

    private static final Duration LONGEST = Duration.ofSeconds(150);

    private final Path folder;
    private final Path log;

    Programs(Path folder, Path log) {
        this.folder = folder;
        this.log = log;
    }

    boolean run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        } else if (isRoot()) {
            throw new IOException(
                    "PostgreSQL does not run as root, and root may not make a user namespace here (unshare -U)."
                            + " Run Rada as another user, or name a database server in RADA_DATABASE_URL.");
        }
        String suffix = File.separatorChar == '\\' ? ".exe" : "";
        command.add(folder.resolve("bin").resolve(program + suffix).toString());
        command.addAll(List.of(arguments));
        return succeeds(command);
    }

    /** Whether this program is one of these, of whichever version. */
    boolean contains(Path program) {
        return program.startsWith(folder.getParent());
    }

    private boolean succeeds(List<String> command) throws IOException {
        ProcessBuilder.Redirect toLog = ProcessBuilder.Redirect.appendTo(log.toFile());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(toLog)
                .start();
        try {
            if (process.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while running " + command.getFirst(), e);
        }
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
    }
}

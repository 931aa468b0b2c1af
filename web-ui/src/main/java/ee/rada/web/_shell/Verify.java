package ee.rada.web._shell;

import ee.rada.store.proofs.Checkpoint;
import ee.rada.store.proofs.ExportCheck;
import ee.rada.store.proofs.PackageCheck;
import ee.rada.store.proofs.VerifierKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks exported events on any computer: starts no service, opens no database and no connection. */
final class Verify {

    private static final String USAGE = """
            java -jar rada.jar verify PACKAGE [--key KEY]
            java -jar rada.jar verify FILE [--checkpoint FILE --key KEY] [--excerpt]

              PACKAGE           exported events with what proves them, as the service packs them (.asice)
              FILE              exported events, one a line, as /api/events gives them
              --checkpoint FILE what the ledger was, signed, as /api/ledger/checkpoint gives it
              --key KEY         whose signature counts: a verifier key or a file with one; may be given again
              --excerpt         events may be left out between others; each is checked for itself

            Ends with 0 when nothing is wrong, 1 at a fault, 2 when it could not be checked.""";

    private static final String CLOUD_EVENT = "{\"specversion\"";
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final PrintWriter out;
    private final List<VerifierKey> keys = new ArrayList<>();
    private @Nullable Path file;
    private @Nullable Checkpoint checkpoint;
    private boolean excerpt;

    Verify(PrintWriter out) {
        this.out = out;
    }

    int run(List<String> args) {
        try {
            read(new ArrayDeque<>(args));
            boolean isPackage = file != null && isPackage(file);
            boolean isOwnWitness = isPackage ? checkpoint != null || excerpt : (checkpoint == null) != keys.isEmpty();
            if (file == null || isOwnWitness) {
                out.println(USAGE);
                return Shell.NOT_CHECKED;
            }
            return tell(isPackage ? PackageCheck.run(file, keys) : check(file));
        } catch (NoSuchFileException e) {
            out.println("There is no file " + e.getFile());
        } catch (IOException | IllegalArgumentException e) {
            out.println(e.getMessage());
        }
        return Shell.NOT_CHECKED;
    }

    private void read(Deque<String> args) throws IOException {
        while (!args.isEmpty()) {
            String arg = args.pop();
            switch (arg) {
                case "--checkpoint" -> checkpoint = Checkpoint.parse(Files.readString(Path.of(value(arg, args))));
                case "--key" -> keys.add(Keys.read(value(arg, args)));
                case "--excerpt" -> excerpt = true;
                default -> {
                    if (file != null || arg.startsWith("--")) {
                        throw new IllegalArgumentException(USAGE);
                    }
                    file = Path.of(arg);
                }
            }
        }
    }

    private static String value(String option, Deque<String> args) {
        if (args.isEmpty()) {
            throw new IllegalArgumentException(option + " names nothing\n\n" + USAGE);
        }
        return args.pop();
    }

    private ExportCheck.Result check(Path export) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(export)) {
            lines.mark(CLOUD_EVENT.length());
            var beginning = new char[CLOUD_EVENT.length()];
            if (lines.read(beginning) == beginning.length && CLOUD_EVENT.contentEquals(new String(beginning))) {
                throw new IllegalArgumentException(
                        "These are CloudEvents, for other tools, and prove nothing. Verify the"
                                + " package, stored-events.ndjson out of it, or what /api/events gives.");
            }
            lines.reset();
            return ExportCheck.run(lines, checkpoint, keys, excerpt);
        }
    }

    private int tell(ExportCheck.Result result) {
        out.println(result.sound() ? result.proved() ? "Proved." : "Sound." : "FAULT");
        result.findings().forEach(out::println);
        return result.sound() ? Shell.SOUND : Shell.FAULT;
    }

    /** By what a ZIP file begins with; no line of an export does. */
    private static boolean isPackage(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }
}

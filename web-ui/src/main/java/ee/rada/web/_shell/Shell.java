package ee.rada.web._shell;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** The words that may stand behind {@code java -jar rada.jar}; without one of them the service starts. */
public final class Shell {

    /** All is well; something is wrong with what was checked; it could not be checked. */
    static final int SOUND = 0;

    static final int FAULT = 1;
    static final int NOT_CHECKED = 2;

    private static final String USAGE = """
            java -jar rada.jar                       starts the service
            java -jar rada.jar verify PACKAGE|FILE   checks exported events, on any computer
            java -jar rada.jar fsck                  derives the whole ledger again from the stored events""";

    private Shell() {}

    /** Does what is asked for and answers with the exit code; empty when the service is to be started. */
    public static OptionalInt run(String... args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        List<String> rest = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        return switch (args.length == 0 ? "" : args[0]) {
            case "verify" -> OptionalInt.of(new Verify(out).run(rest));
            case "fsck" -> OptionalInt.of(new Fsck(out).run(rest));
            default ->
                // Settings begin with two dashes; any other word is one that nobody knows.
                args.length == 0 || args[0].startsWith("--")
                        ? OptionalInt.empty()
                        : OptionalInt.of(usage(out, args[0]));
        };
    }

    private static int usage(PrintWriter out, String word) {
        boolean wanted = List.of("help", "-h", "-?").contains(word);
        out.println(wanted ? USAGE : word + " is no word that Rada knows.\n\n" + USAGE);
        return wanted ? SOUND : NOT_CHECKED;
    }
}

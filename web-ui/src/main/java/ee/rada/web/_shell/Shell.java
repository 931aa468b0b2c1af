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

    private Shell() {}

    /** Does what is asked for and answers with the exit code; empty when the service is to be started. */
    public static OptionalInt run(String... args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        List<String> rest = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        return switch (args.length == 0 ? "" : args[0]) {
            case "verify" -> OptionalInt.of(new Verify(out).run(rest));
            case "fsck" -> OptionalInt.of(new Fsck(out).run(rest));
            default -> OptionalInt.empty();
        };
    }
}

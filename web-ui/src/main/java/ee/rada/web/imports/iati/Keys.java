package ee.rada.web.imports.iati;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives each budget and transaction of one activity a key that depends on nothing but its content and, among equals, on which of
 * them it is: twins are two, and the same file read again has the same keys.
 */
final class Keys {

    private static final int BYTES = 16;

    private final String identifier;
    private final Map<String, Integer> occurrences = new HashMap<>();

    Keys(String identifier) {
        this.identifier = identifier;
    }

    String of(String kind, @Nullable Object... content) {
        var text = Arrays.stream(content).map(String::valueOf).collect(Collectors.joining("\u001f"));
        var hash = hash(identifier + "\u001f" + kind + "\u001f" + text);
        return hash + "-" + occurrences.merge(hash, 1, Integer::sum);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

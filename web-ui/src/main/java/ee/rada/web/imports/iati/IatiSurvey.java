package ee.rada.web.imports.iati;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a walk through the whole file tells before anything is done with it: that it can be read to its end, and how much is in it.
 *
 * @param version 2.01, 2.02 or 2.03
 * @param activities whether they can be accepted or not
 * @param repeated identifiers that more than one activity has
 */
public record IatiSurvey(String version, int activities, Set<String> repeated) {

    private static final String ACTIVITY = "iati-activity";
    private static final String IDENTIFIER = "iati-identifier";

    public IatiSurvey {
        repeated = Set.copyOf(repeated);
    }

    /**
     * Looks at nothing but the beginning.
     *
     * @param in left open
     * @throws IatiRefusal where this cannot be an activity file; its version may be any
     */
    public static void peek(InputStream in, IatiLimits limits) throws IOException {
        Root.find(new Cursor(in, limits));
    }

    /**
     * Walks through all of it, without a look at what the activities hold.
     *
     * @param in left open
     * @throws IatiRefusal where it cannot be read to its end, or is of another version
     */
    public static IatiSurvey of(InputStream in, IatiLimits limits) throws IOException {
        return new Walk(new Cursor(in, limits), limits).run();
    }

    private static final class Walk {

        private final Cursor cursor;
        private final IatiLimits limits;
        /** Of the identifiers only a hash is kept, or a long file would take a lot of memory. */
        private final Set<Long> seen = new HashSet<>();

        private final Set<String> repeated = new HashSet<>();
        private int activities;

        private Walk(Cursor cursor, IatiLimits limits) {
            this.cursor = cursor;
            this.limits = limits;
        }

        private IatiSurvey run() throws IOException {
            Root.find(cursor);
            var version = Root.supported(versionAttribute(), cursor.line());
            while (cursor.next()) {
                if (!cursor.isElement()) continue;
                if (cursor.isForeign() || !cursor.name().equals(ACTIVITY)) {
                    pass();
                } else {
                    activity();
                }
            }
            cursor.toEnd();
            return new IatiSurvey(version, activities, repeated);
        }

        private @Nullable String versionAttribute() {
            return IntStream.range(0, cursor.attributes())
                    .filter(i -> cursor.attributeName(i).equals("version"))
                    .mapToObj(cursor::attributeValue)
                    .map(Texts::clean)
                    .findFirst()
                    .orElse(null);
        }

        private void activity() throws IOException {
            activities++;
            boolean named = false;
            while (cursor.next()) {
                if (!cursor.isElement()) continue;
                if (!named && cursor.name().equals(IDENTIFIER)) {
                    remember(ownText());
                    named = true;
                } else {
                    pass();
                }
            }
        }

        private void remember(String identifier) {
            if (!seen.add(hash(identifier))) repeated.add(identifier);
        }

        private String ownText() throws IOException {
            var text = new StringBuilder();
            while (cursor.next()) {
                if (cursor.isElement()) pass();
                else if (cursor.isText()) cursor.appendText(text, limits.textLength() - text.length());
            }
            return Texts.clean(text);
        }

        /** Without recursion: nobody has looked at the depth yet. */
        private void pass() throws IOException {
            for (int depth = 1; depth > 0; ) {
                if (!cursor.next()) depth--;
                else if (cursor.isElement()) depth++;
            }
        }

        private static long hash(String text) {
            try {
                return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)))
                        .getLong();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256", e);
            }
        }
    }
}

package ee.rada.web._pages;

import ee.rada.kernel.Characters;
import org.jspecify.annotations.Nullable;

/** What somebody looks for, as an address says it. */
public final class SearchWords {

    private static final int LONGEST = 200;

    private SearchWords() {}

    /** Without what nobody sees, and not longer than anybody types; null where nothing is left. */
    public static @Nullable String of(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String words = typed.codePoints()
                .map(point -> Characters.isUnseen(point) ? ' ' : point)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return words.isEmpty() ? null : words;
    }
}

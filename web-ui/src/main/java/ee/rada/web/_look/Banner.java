package ee.rada.web._look;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of news over a page.
 *
 * @param href where its one link leads, null for none
 */
public record Banner(
        Mood mood,
        String text,
        @Nullable String href,
        @Nullable String action) {

    /** How it is meant; each mood has its own sign, so that colour is never alone. */
    public enum Mood {
        INFO,
        GOOD,
        WARN,
        BAD;

        /** The end of the CSS class names {@code banner-…} and {@code badge-…}. */
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Banner of(Mood mood, String text) {
        return new Banner(mood, text, null, null);
    }
}

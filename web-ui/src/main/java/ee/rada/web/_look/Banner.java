package ee.rada.web._look;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of news over a page.
 *
 * @param href where its one link leads, null for none
 * @param sent what its button sends there, where it is no link but does something
 */
public record Banner(
        Mood mood,
        String text,
        @Nullable String href,
        @Nullable String action,
        @Nullable Map<String, String> sent) {

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
        return new Banner(mood, text, null, null, null);
    }

    public static Banner linking(Mood mood, String text, String href, String action) {
        return new Banner(mood, text, href, action, null);
    }

    public static Banner sending(Mood mood, String text, String href, String action, Map<String, String> sent) {
        return new Banner(mood, text, href, action, Map.copyOf(sent));
    }
}

package ee.rada.web._look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StyleSheetTest {
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Pattern ROLE = Pattern.compile("--([a-z-]+):\\s*(#[0-9a-f]{6})");

    @Test
    void the_style_sheet_and_the_script_stay_small_and_ask_nobody_else() throws IOException {
        var css = Files.readString(STATIC.resolve("rada.css"));
        var js = Files.readString(STATIC.resolve("rada.js"));

        assertThat(css.length()).isLessThan(27 * 1024);
        assertThat(js.length()).isLessThan(3_072);
        assertThat(css).doesNotContain("url(http", "url(//", "@import");
        assertThat(js).doesNotContain("http:", "https:", "eval(", "innerHTML");
    }

    /** WCAG 2.2, 1.4.3: letters are read at 4.5 to 1 on every ground they are written on. */
    @ParameterizedTest
    @CsvSource({
        "ink, ground",
        "ink, card",
        "muted, ground",
        "muted, card",
        "muted, grey-pale",
        "blue, card",
        "blue, ground",
        "blue-deep, card",
        "blue-deep, blue-pale",
        "on-blue, blue",
        "on-blue, blue-deep",
        "orange-text, card",
        "green, green-pale",
        "green, card",
        "red, red-pale",
        "red, card",
        "red, ground",
        "amber, amber-pale",
        "on-bar, bar",
        "blue-deep, card",
        "muted, blue-pale"
    })
    void letters_stand_out_from_their_ground(String letters, String ground) throws IOException {
        assertContrast(letters, ground, 4.5);
    }

    /** WCAG 2.2, 1.4.11: what must be seen to understand or use the page stands out at 3 to 1. */
    @ParameterizedTest
    @CsvSource({
        "edge, card",
        "edge, ground",
        "blue, ground",
        "blue, card",
        "now, card",
        "grey, card",
        "bar-mark, bar",
        "orange, bar",
        "red, card",
        "green, ground",
        "blue, blue-soft",
        "red, red-soft"
    })
    void lines_and_marks_stand_out_from_their_ground(String mark, String ground) throws IOException {
        assertContrast(mark, ground, 3);
    }

    private static void assertContrast(String above, String below, double least) throws IOException {
        var css = Files.readString(STATIC.resolve("rada.css"));
        int dark = css.indexOf("prefers-color-scheme: dark");
        var light = roles(css.substring(0, dark));
        assertThat(contrast(light, above, below))
                .as("%s on %s, light", above, below)
                .isGreaterThanOrEqualTo(least);
        var night = new HashMap<>(light);
        night.putAll(roles(css.substring(dark, css.indexOf("prefers-contrast", dark))));
        assertThat(contrast(night, above, below))
                .as("%s on %s, dark", above, below)
                .isGreaterThanOrEqualTo(least);
    }

    private static Map<String, String> roles(String css) {
        var roles = new HashMap<String, String>();
        ROLE.matcher(css).results().forEach(result -> roles.put(result.group(1), result.group(2)));
        return roles;
    }

    private static double contrast(Map<String, String> roles, String one, String other) {
        double a = luminance(roles.getOrDefault(one, "?"));
        double b = luminance(roles.getOrDefault(other, "?"));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}

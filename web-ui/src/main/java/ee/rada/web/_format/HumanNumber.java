package ee.rada.web._format;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people write them: "1 234,50", "1234.5", "1,234.50", "−3 €". What two people could take for two different numbers is
 * ambiguous: "1.234" is a thousand here and one and a bit there.
 */
public final class HumanNumber {

    private static final Pattern ORNAMENT = Pattern.compile("[€%\\s\u00a0\u202f]+$|^[€\\s\u00a0\u202f]+");
    private static final Pattern BLANK = Pattern.compile("[ \u00a0\u202f]");
    private static final Pattern AMBIGUOUS = Pattern.compile("-?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern PLAIN = Pattern.compile("-?\\d+([.,]\\d+)?");
    private static final Pattern SPACED = Pattern.compile("-?\\d{1,3}([ \u00a0\u202f]\\d{3})+([.,]\\d+)?");
    private static final Pattern ENGLISH = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern GERMAN = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?");

    private HumanNumber() {}

    /** The number with a point and no groups, as JSON writes it; empty where it is none. */
    public static Optional<String> read(String typed) {
        var text = bare(typed);
        if (isAmbiguous(typed)) {
            return Optional.empty();
        } else if (PLAIN.matcher(text).matches() || SPACED.matcher(text).matches()) {
            return Optional.of(BLANK.matcher(text).replaceAll("").replace(',', '.'));
        } else if (ENGLISH.matcher(text).matches()) {
            return Optional.of(text.replace(",", ""));
        }
        return GERMAN.matcher(text).matches()
                ? Optional.of(text.replace(".", "").replace(',', '.'))
                : Optional.empty();
    }

    public static boolean isAmbiguous(String typed) {
        return AMBIGUOUS.matcher(bare(typed)).matches();
    }

    private static String bare(String typed) {
        return ORNAMENT.matcher(typed.strip()).replaceAll("").replace('\u2212', '-');
    }
}

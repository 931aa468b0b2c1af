package ee.rada.web.imports.iati;

import ee.rada.kernel.Characters;
import java.text.Normalizer;

/** Text as we keep it: composed (NFC), without outer blanks, without characters that nobody sees. */
final class Texts {

    private Texts() {}

    /** Half a character, left where a text was cut, goes too. */
    static String clean(CharSequence text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(Texts::isKept).forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
    }

    /** Whether {@link #clean} takes more than outer blanks from it. */
    static boolean holdsControls(CharSequence text) {
        return !text.codePoints().allMatch(Texts::isKept);
    }

    private static boolean isKept(int c) {
        return c != '\r' && !Characters.isUnseen(c);
    }
}

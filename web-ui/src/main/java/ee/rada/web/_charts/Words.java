package ee.rada.web._charts;

/**
 * Measures words without a font: a rough width per letter, generous rather than exact, so that what fits here fits on the
 * screen in any of the system's sans-serif fonts.
 */
final class Words {
    private static final String NARROW = "fijlrtI.,:;'!|()[] \u00A0";
    private static final String WIDE = "mwMWÕÖÄÜOQGD%@€";

    private Words() {}

    /** The width of a text in pixels at a font size in pixels. */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Words::em).sum() * size;
    }

    /** The text itself, or as much of it as fits, with an ellipsis. Never cuts a character outside the basic plane in two. */
    static String fit(String text, double size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        var kept = new StringBuilder();
        double left = room - size * 0.9;
        for (int c : text.codePoints().toArray()) {
            left -= em(c) * size;
            if (left < 0) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.toString().strip() + "…";
    }

    private static double em(int c) {
        if (NARROW.indexOf(c) >= 0) {
            return 0.32;
        }
        if (WIDE.indexOf(c) >= 0 || c > 0x2FFF) {
            return 0.9;
        }
        return Character.isUpperCase(c) ? 0.7 : 0.56;
    }
}

package ee.rada.kernel;

/** The one place that knows which characters a text may have. */
public final class Characters {

    private Characters() {}

    /**
     * Whether nobody sees it on a screen although it is there: a control character, half a character, or a mark that only steers how
     * others are shown (zero-width, bidirectional). Tabs and line ends belong to a text.
     */
    public static boolean isUnseen(int codePoint) {
        if (codePoint == '\n' || codePoint == '\r' || codePoint == '\t') {
            return false;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
            default -> false;
        };
    }

    /** How many characters a text has to somebody who reads it: blanks in a row are one, and those around the text are none. */
    public static long seen(String text) {
        var seen = new StringBuilder();
        text.codePoints().map(point -> isBlank(point) ? ' ' : point).forEach(seen::appendCodePoint);
        String single = seen.toString().strip().replaceAll(" +", " ");
        return single.codePointCount(0, single.length());
    }

    /** Whether it ends a line, or leaps within one. */
    static boolean breaksLine(int codePoint) {
        return switch (codePoint) {
            case '\n', '\r', '\t' -> true;
            default ->
                Character.getType(codePoint) == Character.LINE_SEPARATOR
                        || Character.getType(codePoint) == Character.PARAGRAPH_SEPARATOR;
        };
    }

    static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }
}

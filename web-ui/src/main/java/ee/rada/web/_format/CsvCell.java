package ee.rada.web._format;

import java.util.regex.Pattern;

/** A cell of a file that people open in a spreadsheet. */
public final class CsvCell {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private CsvCell() {}

    /** The text, with a mark before it where the spreadsheet would take it for a formula and run it. */
    public static String of(String text) {
        boolean formula = !text.isEmpty()
                && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        return formula ? "'" + text : text;
    }
}

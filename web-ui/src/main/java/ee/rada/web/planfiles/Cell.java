package ee.rada.web.planfiles;

/**
 * A cell, named as a spreadsheet names it.
 *
 * @param address such as {@code C7}
 * @param text without blanks around it; empty for an empty cell, a date as ISO writes it
 * @param typed whether the spreadsheet itself says that it is a number or a date, which leaves nothing to guess
 */
record Cell(String address, String text, boolean typed) {

    private static final int LETTERS = 26;
    private static final String FORMULA = "=+-@";

    /** Without the mark that keeps a spreadsheet from running a text as a formula. */
    static Cell text(int row, int column, String text) {
        var plain = text.strip();
        boolean marked = plain.length() > 1 && plain.charAt(0) == '\'' && FORMULA.indexOf(plain.charAt(1)) >= 0;
        return new Cell(address(row, column), marked ? plain.substring(1) : plain, false);
    }

    static Cell empty(int row, int column) {
        return text(row, column, "");
    }

    /** The row's number, from 1. */
    int line() {
        return Integer.parseInt(address.replaceFirst("^[A-Z]+", ""));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Rows and columns are counted from 0. */
    static String address(int row, int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.append(row + 1).toString();
    }
}

package ee.rada.web.planfiles;

import java.util.List;

/**
 * A sheet of cells. Every row has a cell for each column up to its last filled one.
 *
 * @param name empty in a file that has one sheet without a name
 */
record Sheet(String name, List<List<Cell>> rows) {

    /** The most rows that are read. */
    static final int MOST_ROWS = 10_000;

    /** The most columns that are read. */
    static final int MOST_COLUMNS = 200;

    /** The longest text of a cell. */
    static final int LONGEST = 4_000;
}

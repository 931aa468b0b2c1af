package ee.rada.kernel.contacts;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What cells of a column become, read from the lines that people write. */
public final class MappedValues {

    /** Stands for the code on a line that has no equals sign. */
    public static final String MALFORMED = "=";

    private MappedValues() {}

    /** Codes by {@link #key}; an empty code means that such a cell says nothing. */
    public static Map<String, String> of(MappedColumn column) {
        var values = new HashMap<String, String>();
        if (column.values() != null) {
            column.values().lines().filter(line -> !line.isBlank()).forEach(line -> add(line, values));
        }
        return values;
    }

    private static void add(String line, Map<String, String> values) {
        int sign = line.lastIndexOf('=');
        String cell = sign < 0 ? line : line.substring(0, sign);
        values.put(key(cell), sign < 0 ? MALFORMED : line.substring(sign + 1).strip());
    }

    /** What two cells that mean the same have in common. */
    public static String key(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }
}

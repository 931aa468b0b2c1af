package ee.rada.kernel;

import java.util.Locale;

/** Codes that people give to activities and budget lines: {@code T1}, {@code t1} and {@code " T1"} are one code. */
public final class Codes {

    private Codes() {}

    /** Without the blanks around it, also those that do not break; what is missing stays missing, for {@link Shape} to name. */
    @SuppressWarnings("NullAway") // what a caller leaves out comes as null, whatever the type says
    public static String trimmed(String code) {
        if (code == null) {
            return code;
        }
        int[] points = code.codePoints().toArray();
        int from = 0;
        int until = points.length;
        while (from < until && Characters.isBlank(points[from])) {
            from++;
        }
        while (until > from && Characters.isBlank(points[until - 1])) {
            until--;
        }
        return new String(points, from, until - from);
    }

    /** What two codes that are the same have in common. */
    public static String key(String code) {
        return trimmed(code).toLowerCase(Locale.ROOT);
    }

    public static boolean areSame(String one, String other) {
        return key(one).equals(key(other));
    }
}

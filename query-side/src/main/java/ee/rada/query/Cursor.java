package ee.rada.query;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the next page of a list starts: the last item's sort values, opaque to the caller. */
public final class Cursor {

    /** The most items of any page. */
    public static final int MOST = 500;

    /** The most events of one history: it is read as a whole wherever that can be borne. */
    public static final int MOST_OF_A_HISTORY = 10_000;

    private static final String BETWEEN = "\u001f";

    private Cursor() {}

    public static String of(String... values) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, values).getBytes(StandardCharsets.UTF_8));
    }

    /** The cursor of a list that is in the order of positions: the last item's own. */
    public static String of(long position) {
        return Long.toString(position);
    }

    /** The values in a cursor; empty for the first page. Refused: {@code validation} at {@code /after}. */
    public static List<String> read(@Nullable String cursor, int values) {
        if (cursor == null) {
            return List.of();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> found = List.of(text.split(BETWEEN, -1));
            if (found.size() == values) {
                return found;
            }
        } catch (IllegalArgumentException notBase64) {
            // Falls through: whatever is wrong with it, it is no cursor of ours.
        }
        throw Refusal.fields(List.of(new FieldError("/after", "malformed")));
    }

    /** The position in a cursor of a list that goes from the latest to the first; above every position for the first page. */
    public static long position(@Nullable String cursor) {
        List<String> values = read(cursor, 1);
        try {
            return values.isEmpty() ? Long.MAX_VALUE : Long.parseLong(values.getFirst());
        } catch (NumberFormatException notOurs) {
            throw Refusal.fields(List.of(new FieldError("/after", "malformed")));
        }
    }

    /** The limit, if it is one. Refused: {@code validation} at {@code /limit}. */
    public static int limit(int limit) {
        return limit(limit, MOST);
    }

    /** The limit, where another is the most. Refused: {@code validation} at {@code /limit}. */
    public static int limit(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw new Refusal(ProblemCode.VALIDATION).at("/limit");
        }
        return limit;
    }
}

package ee.rada.web.imports;

import ee.rada.kernel.Shape;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes texts and lists fit the limits of our commands; whatever is lost by that is noted. */
record Fitting(Notes notes) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** One line, at most that long. */
    String line(String text, int max, String element) {
        return cut(BLANKS.matcher(text).replaceAll(" ").strip(), max, element);
    }

    @Nullable
    String optionalLine(@Nullable String text, int max, String element) {
        return text == null || text.isBlank() ? null : line(text, max, element);
    }

    /** Never in the middle of a character. */
    String cut(String text, int max, String element) {
        if (text.length() <= max) return text;
        notes.tell(Notes.Code.TEXT_CUT, element, Integer.toString(max));
        int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        return text.substring(0, end).strip();
    }

    <T> List<T> atMost(List<T> items, String element) {
        if (items.size() <= Shape.MOST) return items;
        notes.tell(Notes.Code.LIST_CUT, element, Integer.toString(Shape.MOST), Integer.toString(items.size()));
        return List.copyOf(items.subList(0, Shape.MOST));
    }
}

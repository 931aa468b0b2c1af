package ee.rada.web._look;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form, ready to be drawn by {@code fragments/field :: field(f)}.
 *
 * @param name of the form parameter; nested as {@code lines[0].amount}
 * @param label in the language of the page
 * @param value as typed or as known, never null
 * @param choices of a {@link Kind#SELECT} or {@link Kind#RADIO}
 * @param maxLength in characters, 0 for none
 * @param suffix a unit after the field: "€", "%"; may be empty
 */
public record Field(
        String name,
        String label,
        @Nullable String hint,
        Kind kind,
        String value,
        List<Choice> choices,
        boolean required,
        @Nullable String error,
        int maxLength,
        String suffix) {

    /** What a person can do with the field. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        NUMBER,
        MONEY,
        DATE,
        MOMENT,
        SELECT,
        RADIO,
        CHECK,
        FILE,
        PASSWORD,
        NEW_PASSWORD,
        HIDDEN
    }

    /** One answer to choose. */
    public record Choice(String value, String label) {}

    public Field {
        choices = List.copyOf(choices);
    }

    /** A plain field; the {@code with…} methods say what is particular. */
    public static Field of(Kind kind, String name, String label, String value) {
        return new Field(name, label, null, kind, value, List.of(), false, null, 0, "");
    }

    public Field withHint(@Nullable String text) {
        return new Field(name, label, text, kind, value, choices, required, error, maxLength, suffix);
    }

    public Field withChoices(List<Choice> all) {
        return new Field(name, label, hint, kind, value, all, required, error, maxLength, suffix);
    }

    public Field asRequired() {
        return new Field(name, label, hint, kind, value, choices, true, error, maxLength, suffix);
    }

    public Field withError(@Nullable String text) {
        return new Field(name, label, hint, kind, value, choices, required, text, maxLength, suffix);
    }

    public Field withMaxLength(int characters) {
        return new Field(name, label, hint, kind, value, choices, required, error, characters, suffix);
    }

    public Field withSuffix(String unit) {
        return new Field(name, label, hint, kind, value, choices, required, error, maxLength, unit);
    }

    public String id() {
        return idOf(name);
    }

    /** The ids of hint and error for {@code aria-describedby}, null when there are none. */
    public @Nullable String describedBy() {
        var ids = (hint == null ? "" : id() + "-hint ") + (error == null ? "" : id() + "-error");
        return ids.isBlank() ? null : ids.strip();
    }

    static String idOf(String name) {
        return "f-" + name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    }
}

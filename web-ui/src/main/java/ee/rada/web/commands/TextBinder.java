package ee.rada.web.commands;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads single values that come as text, in an address or a form, by the same rules as those in JSON. */
public final class TextBinder {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    private TextBinder() {}

    /** The value; or null after saying what is wrong with the text. */
    public static @Nullable Object read(Kind kind, String text, Consumer<String> wrong) {
        try {
            return JsonValues.read(kind, asJson(kind, text));
        } catch (WrongValue value) {
            wrong.accept(value.code());
            return null;
        }
    }

    private static JsonNode asJson(Kind kind, String text) {
        if (kind instanceof Kind.Whole && WHOLE.matcher(text).matches()) {
            return JSON.numberNode(Long.parseLong(text));
        } else if (kind instanceof Kind.Flag && (text.equals("true") || text.equals("false"))) {
            return JSON.booleanNode(text.equals("true"));
        }
        return JSON.stringNode(text);
    }
}

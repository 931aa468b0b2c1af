package ee.rada.store;

import java.math.BigInteger;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes JSON in the one form of RFC 8785 that a value can have: members sorted, no space, nothing escaped that need not be.
 * Of numbers it lets pass only whole ones that every JSON reader keeps exactly; decimals become strings, null members go.
 */
public final class CanonicalJson {

    private static final BigInteger LARGEST = BigInteger.valueOf((1L << 53) - 1);
    private static final JsonMapper READER = new JsonMapper();
    private static final String SHORT_ESCAPES = "\b\t\n\f\r";
    private static final String SHORT_NAMES = "btnfr";

    private CanonicalJson() {}

    static String write(JsonNode node) {
        StringBuilder json = new StringBuilder(256);
        write(node, json);
        return json.toString();
    }

    /** Writes strings and lists of strings by name; the names come in the order of RFC 8785 as a sorted map has them. */
    public static String writeTexts(SortedMap<String, ?> members) {
        StringBuilder json = new StringBuilder(512);
        char before = '{';
        for (var member : members.entrySet()) {
            json.append(before);
            quote(member.getKey(), json);
            json.append(':');
            if (member.getValue() instanceof List<?> texts) {
                writeTexts(texts, json);
            } else {
                quote((String) member.getValue(), json);
            }
            before = ',';
        }
        return json.append(members.isEmpty() ? "{}" : "}").toString();
    }

    private static void writeTexts(List<?> texts, StringBuilder json) {
        char before = '[';
        for (Object text : texts) {
            json.append(before);
            quote((String) text, json);
            before = ',';
        }
        json.append(texts.isEmpty() ? "[]" : "]");
    }

    private static void write(JsonNode node, StringBuilder json) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node, json);
            case ARRAY -> writeArray(node, json);
            case STRING -> quote(node.stringValue(), json);
            case BOOLEAN -> json.append(node.booleanValue());
            case NUMBER -> writeNumber(node, json);
            default -> throw new IllegalArgumentException("JSON that is stored has no place for " + node.getNodeType());
        }
    }

    private static void writeObject(JsonNode node, StringBuilder json) {
        TreeMap<String, JsonNode> members = new TreeMap<>();
        for (var member : node.properties()) {
            if (!member.getValue().isNull()) {
                members.put(member.getKey(), member.getValue());
            }
        }
        char before = '{';
        for (var member : members.entrySet()) {
            json.append(before);
            quote(member.getKey(), json);
            write(member.getValue(), json.append(':'));
            before = ',';
        }
        json.append(members.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(JsonNode node, StringBuilder json) {
        char before = '[';
        for (JsonNode element : node) {
            write(element, json.append(before));
            before = ',';
        }
        json.append(node.isEmpty() ? "[]" : "]");
    }

    private static void writeNumber(JsonNode node, StringBuilder json) {
        if (node.isBigDecimal()) {
            json.append('"').append(node.decimalValue().toPlainString()).append('"');
            return;
        }
        if (!node.isIntegralNumber()) {
            throw new IllegalArgumentException("A float is not stored, for it is not exact: " + node);
        }
        if (node.bigIntegerValue().abs().compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("Too large for a JSON number, store it as a string: " + node);
        }
        json.append(node.bigIntegerValue());
    }

    static void quote(String text, StringBuilder json) {
        json.append('"');
        if (isPlain(text)) {
            json.append(text);
        } else {
            escape(text, json);
        }
        json.append('"');
    }

    /** Whether every character of it stands for itself, as in nearly all texts. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static void escape(String text, StringBuilder json) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                escapeControl(c, json);
            } else if (Character.isSurrogate(c)) {
                int pair = Character.codePointAt(text, i);
                if (!Character.isSupplementaryCodePoint(pair)) {
                    throw new IllegalArgumentException("Half a character cannot be stored, nor shown");
                }
                json.appendCodePoint(pair);
                i++;
            } else {
                json.append(c);
            }
        }
    }

    private static void escapeControl(char c, StringBuilder json) {
        int shortEscape = SHORT_ESCAPES.indexOf(c);
        if (shortEscape >= 0) {
            json.append('\\').append(SHORT_NAMES.charAt(shortEscape));
        } else {
            json.append("\\u00").append(c < 16 ? '0' : '1').append(Character.forDigit(c & 15, 16));
        }
    }

    /** Whether this text is JSON in just the form that {@link #write} gives it. */
    static boolean isCanonical(String json) {
        try (JsonParser parser = READER.createParser(json)) {
            parser.nextToken();
            StringBuilder again = new StringBuilder(json.length());
            copy(parser, again);
            return parser.nextToken() == null && json.contentEquals(again);
        } catch (JacksonException | IllegalArgumentException e) {
            return false;
        }
    }

    private static void copy(JsonParser parser, StringBuilder json) {
        switch (parser.currentToken()) {
            case START_OBJECT -> copyObject(parser, json);
            case START_ARRAY -> copyArray(parser, json);
            case VALUE_STRING -> quote(parser.getString(), json);
            case VALUE_TRUE, VALUE_FALSE -> json.append(parser.getString());
            case VALUE_NUMBER_INT -> copyNumber(parser, json);
            case null, default -> throw new IllegalArgumentException("Not stored: " + parser.currentToken());
        }
    }

    private static void copyObject(JsonParser parser, StringBuilder json) {
        @Nullable String before = null;
        json.append('{');
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.getString();
            if (before != null && before.compareTo(name) >= 0) {
                throw new IllegalArgumentException("Members out of order");
            }
            json.append(before == null ? "" : ",");
            quote(name, json);
            json.append(':');
            parser.nextToken();
            copy(parser, json);
            before = name;
        }
        json.append('}');
    }

    private static void copyArray(JsonParser parser, StringBuilder json) {
        char before = '[';
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            copy(parser, json.append(before));
            before = ',';
        }
        json.append(before == '[' ? "[]" : "]");
    }

    private static void copyNumber(JsonParser parser, StringBuilder json) {
        if (parser.getBigIntegerValue().abs().compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("Too large for a JSON number");
        }
        json.append(parser.getBigIntegerValue());
    }
}

package ee.rada.kernel;

import java.util.Map;

/**
 * One field that is wrong.
 *
 * @param pointer JSON pointer (RFC 6901) into the command's body, for example {@code /lines/0/amount}
 * @param code what is wrong, a key of the message files below {@code field.}
 * @param args named limits or values for the message; never personal data
 */
public record FieldError(String pointer, String code, Map<String, Object> args) {

    public FieldError(String pointer, String code) {
        this(pointer, code, Map.of());
    }

    public FieldError below(String parent) {
        return new FieldError(parent + pointer, code, args);
    }
}

package ee.rada.web.commands;

import java.util.Map;

/** A single value that cannot be read; {@link JsonBinder} knows where it stands. */
final class WrongValue extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, Object> args;

    WrongValue(String code) {
        this(code, Map.of());
    }

    WrongValue(String code, Map<String, Object> args) {
        super(code, null, false, false);
        this.code = code;
        this.args = args;
    }

    String code() {
        return code;
    }

    Map<String, Object> args() {
        return args;
    }
}

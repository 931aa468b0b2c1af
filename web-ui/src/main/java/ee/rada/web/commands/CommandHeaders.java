package ee.rada.web.commands;

import ee.rada.kernel.Channel;
import ee.rada.kernel.FieldError;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the headers that say who, when and why. Everything that is wrong with them comes back at once, named. */
final class CommandHeaders {

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    private final HttpServletRequest request;
    private final List<FieldError> errors = new ArrayList<>();

    private CommandHeaders(HttpServletRequest request) {
        this.request = request;
    }

    static Circumstances read(HttpServletRequest request) {
        var headers = new CommandHeaders(request);
        var circumstances = new Circumstances(
                Channel.API,
                headers.read("Idempotency-Key", CommandHeaders::key),
                headers.read("If-Match", CommandHeaders::version),
                headers.read("Acting-Under", JsonValues::uuid),
                headers.read("Effective-Date", JsonValues::day),
                headers.read("Reason", CommandHeaders::reason));
        if (!headers.errors.isEmpty()) {
            throw Refusal.fields(headers.errors);
        }
        return circumstances;
    }

    private interface Reading<T> {
        T read(String value) throws WrongValue;
    }

    private <T> @Nullable T read(String name, Reading<T> reading) {
        String value = request.getHeader(name);
        if (value == null) {
            return null;
        }
        try {
            return reading.read(value.strip());
        } catch (WrongValue wrong) {
            errors.add(new FieldError("", wrong.code(), Map.of("header", name)));
            return null;
        }
    }

    /** The IETF draft quotes the key, most clients do not. */
    private static UUID key(String value) throws WrongValue {
        boolean quoted = value.length() > 2 && value.startsWith("\"") && value.endsWith("\"");
        return JsonValues.uuid(quoted ? value.substring(1, value.length() - 1) : value);
    }

    private static Long version(String value) throws WrongValue {
        var matcher = VERSION.matcher(value);
        if (!matcher.matches()) {
            throw new WrongValue("not-a-version");
        }
        return Long.valueOf(matcher.group(1));
    }

    private static String reason(String value) throws WrongValue {
        String reason = HeaderText.decode(value);
        if (reason.isBlank()) {
            throw new WrongValue("required");
        }
        if (reason.length() > Text.LONGEST) {
            throw new WrongValue("too-long", Map.of("max", Text.LONGEST));
        }
        return reason;
    }
}

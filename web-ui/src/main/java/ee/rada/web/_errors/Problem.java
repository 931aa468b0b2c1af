package ee.rada.web._errors;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not done, in no language yet.
 *
 * @param details figures behind it, named as the answer's own members: {@code available}, {@code currentVersion} …
 * @param errorId under which the log has the cause; null where the caller himself can put it right
 */
public record Problem(
        ProblemCode code,
        Map<String, Object> details,
        List<FieldError> errors,
        @Nullable UUID errorId) {

    static Problem of(Refusal refusal) {
        return new Problem(refusal.code(), refusal.details(), refusal.errors(), null);
    }

    public static Problem of(ProblemCode code) {
        return new Problem(code, Map.of(), List.of(), null);
    }

    public static Problem of(ProblemCode code, Map<String, Object> details) {
        return new Problem(code, details, List.of(), null);
    }

    public int status() {
        return code.status();
    }

    /** Whether the same request may succeed a moment later. */
    boolean passes() {
        return status() == 503 || status() == 429;
    }
}

package ee.rada.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says no, and why: a stable code, the figures behind it, and the fields concerned. Nothing is stored when it is thrown. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient Map<String, Object> details;
    private final transient List<FieldError> errors;

    public Refusal(ProblemCode code) {
        this(code, Map.of(), List.of());
    }

    public Refusal(ProblemCode code, Map<String, Object> details, List<FieldError> errors) {
        super(
                code.code() + (details.isEmpty() ? "" : " " + details) + (errors.isEmpty() ? "" : " " + errors),
                null,
                false,
                false);
        this.code = code;
        this.details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
        this.errors = List.copyOf(errors);
    }

    /** The body or form has wrong fields; where all of them are wrong in one way that has a code of its own, it is that code. */
    public static Refusal fields(List<FieldError> errors) {
        String first = errors.getFirst().code();
        boolean alike = errors.stream().allMatch(error -> error.code().equals(first));
        ProblemCode code = Arrays.stream(ProblemCode.values())
                .filter(known -> alike && known.code().equals(first))
                .findFirst()
                .orElse(ProblemCode.VALIDATION);
        return new Refusal(code, Map.of(), errors);
    }

    /** The same refusal, with one more named figure. */
    public Refusal with(String name, Object value) {
        var more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new Refusal(code, more, errors);
    }

    /** The same refusal, pointing at the field that caused it. */
    public Refusal at(String pointer) {
        var more = new ArrayList<>(errors);
        more.add(new FieldError(pointer, code.code()));
        return new Refusal(code, details, more);
    }

    public ProblemCode code() {
        return code;
    }

    public Map<String, Object> details() {
        return details;
    }

    public List<FieldError> errors() {
        return errors;
    }
}

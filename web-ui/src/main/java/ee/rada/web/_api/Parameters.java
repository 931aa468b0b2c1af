package ee.rada.web._api;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.Query;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Shape;
import ee.rada.query.Cursor;
import ee.rada.query.posts.Standing;
import ee.rada.web._moment.AskedMoment;
import ee.rada.web._security.Caller;
import ee.rada.web.commands.Kind;
import ee.rada.web.commands.RecordShape;
import ee.rada.web.commands.TextBinder;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a question out of an address. What it does not know it refuses: a filter with a slip in its name would show everything. */
final class Parameters {

    static final String AT_LEAST = "atLeast";
    private static final int USUAL_LIMIT = 50;

    private final HttpServletRequest request;
    private final List<FieldError> errors = new ArrayList<>();

    Parameters(HttpServletRequest request) {
        this.request = request;
    }

    /** Refused as {@code validation}, naming every parameter that is wrong. */
    Query question(ApiQuery query, Map<String, String> path, LocalDate today, Caller caller) {
        Set<String> known =
                query.parameters().stream().map(ApiQuery::parameterName).collect(Collectors.toSet());
        known.addAll(Set.of(AskedMoment.AS_OF, AskedMoment.EFFECTIVE_ON, Reasons.EXPLAIN));
        refuseUnknown(known);
        Object[] values = query.shape().fields().stream()
                .map(field -> value(query, field, path, today, caller))
                .toArray();
        refuseIfWrong();
        Record question = query.shape().with(values);
        Shape.errors(question).forEach(error -> errors.add(named(error.pointer().substring(1), error)));
        refuseIfWrong();
        return query.type().cast(question);
    }

    /** The question about the thing in the path alone, which is known to be well-formed. */
    static Query of(ApiQuery query, Map<String, String> path, LocalDate today) {
        Object[] values = query.shape().fields().stream()
                .map(field -> {
                    String inPath = path.get(field.name());
                    if (inPath != null) {
                        return TextBinder.read(field.kind(), inPath, _ -> {});
                    }
                    return field.name().equals("today") ? today : usual(query, field);
                })
                .toArray();
        return query.type().cast(query.shape().with(values));
    }

    void refuseUnknown(Set<String> known) {
        request.getParameterMap().keySet().stream()
                .filter(name -> !known.contains(name) && !name.equals(AT_LEAST))
                .forEach(name -> wrong(name, "unknown-parameter"));
    }

    @Nullable
    Long number(String name) {
        return (Long) read(name, new Kind.Whole(true));
    }

    /** What is to be explained: the pointer of a figure, {@code true} for all figures, null for none. */
    @Nullable
    String figure() {
        String asked = (String) read(Reasons.EXPLAIN, new Kind.Words());
        if (asked != null && !asked.equals("true") && !asked.startsWith("/")) {
            wrong(Reasons.EXPLAIN, "malformed");
        }
        return asked;
    }

    void refuseIfWrong() {
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
    }

    /** A refusal of the question itself points at its components; who asked over HTTP knows them as parameters. */
    static Refusal naming(Refusal refusal) {
        List<FieldError> named = refusal.errors().stream()
                .map(error ->
                        error.pointer().startsWith("/") ? named(error.pointer().substring(1), error) : error)
                .toList();
        return new Refusal(refusal.code(), refusal.details(), named);
    }

    private @Nullable Object value(
            ApiQuery query, RecordShape.Field field, Map<String, String> path, LocalDate today, Caller caller) {
        String inPath = path.get(field.name());
        if (inPath != null) {
            return TextBinder.read(field.kind(), inPath, code -> wrong(field.name(), code));
        }
        return switch (field.name()) {
            case "today" -> today;
            case "official" -> caller.official();
            case "posts" -> caller.posts().stream().map(Standing::postId).toList();
            default -> parameter(query, field);
        };
    }

    private @Nullable Object parameter(ApiQuery query, RecordShape.Field field) {
        Object value = read(ApiQuery.parameterName(field), field.kind());
        boolean needed = field.primitive() || !field.optional();
        return value == null && needed ? usual(query, field) : value;
    }

    private @Nullable Object read(String name, Kind kind) {
        String[] values = request.getParameterValues(name);
        if (values == null || (values.length == 1 && values[0].isEmpty())) {
            return null;
        }
        if (values.length > 1) {
            wrong(name, "duplicate-parameter");
            return null;
        }
        return TextBinder.read(kind, values[0], code -> wrong(name, code));
    }

    private static @Nullable Object usual(ApiQuery query, RecordShape.Field field) {
        return switch (field.kind()) {
            case Kind.Flag _ -> false;
            case Kind.Whole(boolean wide) when wide -> 0L;
            case Kind.Whole _ -> query.isOfOneThing() ? Cursor.MOST_OF_A_HISTORY : USUAL_LIMIT;
            case Kind.Choice(Class<? extends Enum<?>> type) -> type.getEnumConstants()[0];
            default -> null;
        };
    }

    void wrong(String name, String code) {
        errors.add(new FieldError("", code, Map.of("parameter", name)));
    }

    private static FieldError named(String component, FieldError error) {
        var args = new HashMap<>(error.args());
        args.put("parameter", component.equals("before") ? "after" : component);
        String code = error.code().equals("validation") ? "malformed" : error.code();
        return new FieldError("", code, args);
    }
}

package ee.rada.web._access;

import ee.rada.kernel.Query;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Says what was asked for in ids, constants, days and numbers. What somebody typed as free text is only told to have been there: it may be
 * the name of a person.
 */
final class PlainWords {

    private static final String SOMETHING = "…";
    private static final Pattern PLAIN = Pattern.compile(
            "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}|[0-9]{1,18}|[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]{5,18}Z)?|true|false");
    /** A step of one of our own addresses, and what points at a figure. */
    private static final Pattern STEP = Pattern.compile("[a-z-]{1,40}");

    private static final Pattern POINTER = Pattern.compile("(/[A-Za-z0-9-]{1,40}){1,9}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    /** Parameters that choose from a list, never about people. */
    private static final Set<String> CHOICES =
            Set.of("of", "clock", "ending", "state", "kind", "cause", "order", "dated", "channel", "outcome", "name");
    /** What the server puts into a question by itself, and how much of the answer is wanted. */
    private static final Set<String> UNTOLD = Set.of("today", "official", "posts", "limit", "after", "before");

    private PlainWords() {}

    /** {@code GET /projects/3f…/budget?year=2026}. */
    static String address(HttpServletRequest request) {
        String path = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        for (var variable : variables(request).entrySet()) {
            path = path.replaceAll(
                    "/?\\{\\*?" + variable.getKey() + "(:[^{}]*)?}", path(variable.getKey(), variable.getValue()));
        }
        String parameters = request.getQueryString() == null
                ? ""
                : request.getParameterMap().entrySet().stream()
                        .filter(given -> !List.of(given.getValue()).stream().allMatch(String::isEmpty))
                        .map(given -> name(given.getKey()) + "=" + plain(given.getKey(), given.getValue()[0]))
                        .collect(Collectors.joining("&"));
        return request.getMethod() + " " + path + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    /** {@code GetBudget projectId=3f…}. */
    static String question(Query question) {
        var words = new ArrayList<>(List.of(question.getClass().getSimpleName()));
        for (RecordComponent component : question.getClass().getRecordComponents()) {
            Object value = UNTOLD.contains(component.getName()) ? null : value(component, question);
            if (value != null && !Boolean.FALSE.equals(value)) {
                words.add(component.getName() + "=" + told(value));
            }
        }
        return String.join(" ", words);
    }

    /** The ids of everything that was asked about. */
    static List<UUID> things(HttpServletRequest request, List<Query> questions) {
        var things = new LinkedHashSet<UUID>();
        variables(request).values().stream()
                .filter(value -> value.length() == 36 && PLAIN.matcher(value).matches())
                .map(UUID::fromString)
                .forEach(things::add);
        for (Query question : questions) {
            for (RecordComponent component : question.getClass().getRecordComponents()) {
                Object value = UNTOLD.contains(component.getName()) ? null : value(component, question);
                UUID id = id(value);
                if (id != null) {
                    things.add(id);
                } else if (value instanceof Query inner) {
                    things.addAll(things(request, List.of(inner)));
                }
            }
        }
        return List.copyOf(things);
    }

    private static String told(Object value) {
        if (value instanceof Query inner) {
            return "(" + question(inner) + ")";
        }
        return value instanceof Enum<?>
                        || value instanceof Number
                        || value instanceof Boolean
                        || value instanceof Temporal
                        || id(value) != null
                        || POINTER.matcher(value.toString()).matches()
                ? value.toString()
                : SOMETHING;
    }

    /** An id is a UUID, or one of our records that hold nothing else. */
    private static @Nullable UUID id(@Nullable Object value) {
        if (value instanceof Record id && id.getClass().getRecordComponents().length == 1) {
            return value(id.getClass().getRecordComponents()[0], id) instanceof UUID uuid ? uuid : null;
        }
        return value instanceof UUID uuid ? uuid : null;
    }

    private static @Nullable Object value(RecordComponent component, Object of) {
        var accessor = component.getAccessor();
        ReflectionUtils.makeAccessible(accessor);
        return ReflectionUtils.invokeMethod(accessor, of);
    }

    /** What stands in the place of a variable; one of several steps is told step by step. */
    private static String path(String name, String value) {
        return value.startsWith("/")
                ? Arrays.stream(value.substring(1).split("/"))
                        .map(step -> "/" + (STEP.matcher(step).matches() ? step : plain(name, step)))
                        .collect(Collectors.joining())
                : "/" + plain(name, value);
    }

    private static String name(String parameter) {
        return CODE.matcher(parameter).matches() ? parameter : SOMETHING;
    }

    private static String plain(String name, String value) {
        boolean told = PLAIN.matcher(value).matches()
                || (name.equals("explain") && POINTER.matcher(value).matches())
                || (CHOICES.contains(name) && CODE.matcher(value).matches());
        return told ? value : SOMETHING;
    }

    @SuppressWarnings("unchecked") // Spring puts a map of texts there
    private static Map<String, String> variables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? (Map<String, String>) variables
                : Map.of();
    }
}

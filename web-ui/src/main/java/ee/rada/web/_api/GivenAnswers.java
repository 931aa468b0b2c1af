package ee.rada.web._api;

import ee.rada.kernel.Query;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The answers given in a request, so that a page can say of a record that it shows in which answer, and where in it, it stands. The places
 * are looked for when the first figure is marked.
 */
public final class GivenAnswers {

    private static final String ATTRIBUTE = GivenAnswers.class.getName();

    private record Given(Query question, Object answer) {}

    private record Place(Query question, String pointer) {}

    private final List<Given> given = new ArrayList<>();
    private final IdentityHashMap<Object, Place> places = new IdentityHashMap<>();
    private int seen;

    private GivenAnswers() {}

    static void keep(Query question, Object answer) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return;
        }
        if (!(request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof GivenAnswers answers)) {
            var first = new GivenAnswers();
            first.given.add(new Given(question, answer));
            request.setAttribute(ATTRIBUTE, first, RequestAttributes.SCOPE_REQUEST);
            return;
        }
        answers.given.add(new Given(question, answer));
    }

    /** The address of the page that tells why a component of a record is what it is; empty for a record of no answer. */
    static Optional<String> why(Object holder, String component) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                                instanceof GivenAnswers answers
                ? answers.place(holder)
                        .flatMap(place -> AskedFigure.address(place.question, place.pointer + "/" + component))
                : Optional.empty();
    }

    private Optional<Place> place(Object holder) {
        while (seen < given.size()) {
            Given next = given.get(seen++);
            walk(next.question, "", next.answer);
        }
        return Optional.ofNullable(places.get(holder));
    }

    private void walk(Query question, String pointer, @Nullable Object value) {
        if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                walk(question, pointer + "/" + i, items.get(i));
            }
        } else if (value instanceof Record found
                && found.getClass().getPackageName().startsWith("ee.rada.")) {
            places.putIfAbsent(found, new Place(question, pointer));
            Components.of(found).forEach((name, below) -> walk(question, pointer + "/" + name, below));
        }
    }
}

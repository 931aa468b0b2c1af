package ee.rada.web._access;

import ee.rada.kernel.Query;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Remembers which questions are asked within the request at hand. */
public final class AskedHere {

    private static final String ATTRIBUTE = AskedHere.class.getName();

    private AskedHere() {}

    /** Nothing, outside of requests. */
    public static void note(Query question) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current) {
            var asked = of(current.getRequest());
            if (asked.isEmpty()) {
                asked = new ArrayList<>();
                current.getRequest().setAttribute(ATTRIBUTE, asked);
            }
            asked.add(question);
        }
    }

    @SuppressWarnings("unchecked") // only note() sets it
    static List<Query> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof List<?> asked ? (List<Query>) asked : List.of();
    }
}

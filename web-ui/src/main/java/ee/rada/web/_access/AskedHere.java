package ee.rada.web._access;

import ee.rada.kernel.Query;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Remembers which questions are asked within the request at hand, and what of clients' data they were answered with. */
public final class AskedHere {

    private static final String ATTRIBUTE = AskedHere.class.getName();
    private static final String DISCLOSED = ATTRIBUTE + ".disclosed";

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

    /** What of clients' data the answers hold. Nothing, outside of requests. */
    public static void disclosed(List<Disclosures.Shown> disclosures) {
        if (!disclosures.isEmpty()
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current) {
            var all = new ArrayList<>(disclosedTo(current.getRequest()));
            all.addAll(disclosures);
            current.getRequest().setAttribute(DISCLOSED, all);
        }
    }

    @SuppressWarnings("unchecked") // only disclosed() sets it
    static List<Disclosures.Shown> disclosedTo(HttpServletRequest request) {
        return request.getAttribute(DISCLOSED) instanceof List<?> all ? (List<Disclosures.Shown>) all : List.of();
    }

    @SuppressWarnings("unchecked") // only note() sets it
    static List<Query> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof List<?> asked ? (List<Query>) asked : List.of();
    }
}

package ee.rada.web._moment;

import ee.rada.query.AsOf;
import ee.rada.query.Recorded;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * An earlier moment, as somebody asked for it.
 *
 * @param asOf a day, an instant or a position, as links carry it; null for what is known now
 * @param effectiveOn only what was true by the end of that day; null for all
 * @param position what was recorded up to there was known
 * @param today what day it is in the answer
 * @param patience how long the asker waits for a replay
 */
public record AskedMoment(
        @Nullable String asOf, @Nullable LocalDate effectiveOn, long position, LocalDate today, Duration patience) {

    public static final String AS_OF = "asOf";
    public static final String EFFECTIVE_ON = "effectiveOn";

    private static final String ATTRIBUTE = AskedMoment.class.getName();

    /** Empty in a request about now, and outside of requests. */
    public static Optional<AskedMoment> ofThisRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? of(current.getRequest())
                : Optional.empty();
    }

    static Optional<AskedMoment> of(HttpServletRequest request) {
        return Optional.ofNullable((AskedMoment) request.getAttribute(ATTRIBUTE));
    }

    void bindTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** What a link adds to its address to stay in this moment. */
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        if (asOf != null) {
            parameters.put(AS_OF, asOf);
        }
        if (effectiveOn != null) {
            parameters.put(EFFECTIVE_ON, effectiveOn.toString());
        }
        return parameters;
    }

    public AsOf forQueries() {
        return new AsOf(position, effectiveOn, patience);
    }

    /** The last instant of its day. */
    Instant instant() {
        return today.plusDays(1).atStartOfDay(Recorded.TALLINN).toInstant().minusNanos(1);
    }
}

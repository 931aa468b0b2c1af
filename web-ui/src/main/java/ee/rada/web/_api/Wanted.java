package ee.rada.web._api;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** In which form somebody wants an answer that there is both as JSON and as the text of a standard. */
enum Wanted {
    JSON,
    TEXT;

    /**
     * What the request accepts best. Refused as {@code not-acceptable} where it accepts neither.
     *
     * @param usually for whoever takes both
     */
    static Wanted by(HttpServletRequest request, Wanted usually) {
        for (MediaType accepted : accepted(request)) {
            if (accepted.includes(usually.type())) {
                return usually;
            }
            for (Wanted form : values()) {
                if (accepted.includes(form.type())) {
                    return form;
                }
            }
        }
        throw new Refusal(ProblemCode.NOT_ACCEPTABLE);
    }

    private MediaType type() {
        return this == JSON ? MediaType.APPLICATION_JSON : MediaType.TEXT_PLAIN;
    }

    private static List<MediaType> accepted(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT);
        if (header == null || header.isBlank()) {
            return List.of(MediaType.ALL);
        }
        try {
            return MediaType.parseMediaTypes(header).stream()
                    .filter(type -> type.getQualityValue() > 0)
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                            .reversed())
                    .toList();
        } catch (InvalidMediaTypeException e) {
            throw new Refusal(ProblemCode.NOT_ACCEPTABLE);
        }
    }
}

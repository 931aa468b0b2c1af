package ee.rada.web._security;

import ee.rada.kernel.ProblemCode;
import ee.rada.web._errors.Problem;
import ee.rada.web._errors.ProblemAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that announces itself as too large before a byte of it is kept. Bodies of unknown length are counted by whoever
 * reads them. What was not read Tomcat swallows, within its own bound, so that the client gets to see the answer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class BodyLimit extends OncePerRequestFilter {

    private static final long MEBIBYTE = 1L << 20;
    /** What the frame of a multipart body adds to the file in it. */
    private static final long FRAME = 64L << 10;

    /** Any length, for they are read line by line. */
    private static final List<String> LINES = List.of(MediaType.APPLICATION_NDJSON_VALUE, "application/ndjson");

    private final ProblemAnswers answers;

    BodyLimit(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limit(request);
        if (request.getContentLengthLong() > limit) {
            answers.answer(Problem.of(code(request), Map.of("limit", limit)), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static ProblemCode code(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/imports") ? ProblemCode.IMPORT_TOO_LARGE : ProblemCode.BODY_TOO_LARGE;
    }

    private static long limit(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType());
        if (type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            boolean evidence = request.getRequestURI().equals("/api/files");
            return (evidence ? 10 * MEBIBYTE : 64 * MEBIBYTE) + FRAME;
        }
        return LINES.stream().anyMatch(type::startsWith) ? Long.MAX_VALUE : MEBIBYTE;
    }
}

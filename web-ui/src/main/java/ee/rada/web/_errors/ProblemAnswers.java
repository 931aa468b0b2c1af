package ee.rada.web._errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request with a problem: as JSON to programs, as a page to people. */
@Component
public final class ProblemAnswers {

    static final String PROBLEM = ProblemAnswers.class.getName();
    private static final String RETRY_AFTER_SECONDS = "2";

    private final ProblemWords words;
    private final LocaleResolver languages;
    private final JsonMapper json;

    ProblemAnswers(ProblemWords words, LocaleResolver languages, JsonMapper json) {
        this.words = words;
        this.languages = languages;
        this.json = json;
    }

    public void answer(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (problem.passes() && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (problem.details().get("allowed") instanceof List<?> methods && problem.status() == 405) {
            response.setHeader(
                    HttpHeaders.ALLOW,
                    String.join(", ", methods.stream().map(String::valueOf).toList()));
        }
        if (isForPeople(request)) {
            request.setAttribute(PROBLEM, problem);
            response.sendError(problem.status());
        } else {
            write(problem, request, response);
        }
    }

    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = languages.resolveLocale(request);
        byte[] body = json.writeValueAsBytes(words.json(problem, path(request), locale));
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Below these paths only programs ask. */
    public static boolean isForPrograms(HttpServletRequest request) {
        String path = path(request);
        return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/actuator");
    }

    /** Elsewhere whoever takes HTML is a person. */
    static boolean isForPeople(HttpServletRequest request) {
        String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        return !isForPrograms(request)
                && (accept.contains(MediaType.TEXT_HTML_VALUE) || request.getHeader("HX-Request") != null);
    }

    /** The path that was asked for, also after the container has sent the request on to the error page. */
    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original instanceof String path ? path : request.getRequestURI();
    }
}

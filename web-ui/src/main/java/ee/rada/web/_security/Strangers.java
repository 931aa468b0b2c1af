package ee.rada.web._security;

import ee.rada.kernel.ProblemCode;
import ee.rada.web._errors.Problem;
import ee.rada.web._errors.ProblemAnswers;
import ee.rada.web._errors.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** What those get who are not let in: programs a problem, people the login page. */
@Component
final class Strangers implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

    private final Problems problems;
    private final ProblemAnswers answers;

    Strangers(Problems problems, ProblemAnswers answers) {
        this.problems = problems;
        this.answers = answers;
    }

    /** Nobody is logged in, or HTTP Basic brought a wrong password. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
            throws IOException {
        if (thrown instanceof TooManyTries) {
            tooMany(request, response);
        } else if (ProblemAnswers.isForPrograms(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Rada\", charset=\"UTF-8\"");
            answers.answer(Problem.of(ProblemCode.LOGIN_REQUIRED), request, response);
        } else if (request.getHeader("HX-Request") != null) {
            // A redirect would be followed in the background and the login page swapped into a corner of this one.
            response.setHeader("HX-Redirect", request.getContextPath() + "/login");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(request.getContextPath() + "/login");
        }
    }

    /** The login form brought a wrong password. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
            throws IOException {
        if (thrown instanceof TooManyTries) {
            tooMany(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + "/login?error");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException thrown)
            throws IOException {
        answers.answer(problems.of(thrown), request, response);
    }

    private void tooMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(LoginLimit.WINDOW.toSeconds()));
        answers.answer(Problem.of(ProblemCode.TOO_MANY_REQUESTS), request, response);
    }
}

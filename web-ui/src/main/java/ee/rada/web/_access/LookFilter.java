package ee.rada.web._access;

import ee.rada.kernel.ProblemCode;
import ee.rada.store.access.LookNotRecorded;
import ee.rada.web._errors.Problem;
import ee.rada.web._errors.ProblemAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has each look recorded before its answer begins; within the security chain, so that it is known who looks. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class LookFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(LookFilter.class);
    private static final int REFUSED = 400;

    private final Looks looks;
    private final ProblemAnswers answers;

    LookFilter(Looks looks, ProblemAnswers answers) {
        this.looks = looks;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new WatchedAnswer(response, () -> looks.record(request, response));
        try {
            chain.doFilter(request, answer);
            if (response.getStatus() >= REFUSED) {
                answer.record();
            }
        } catch (ServletException | IOException | RuntimeException e) {
            if (!answer.isWithheld()) {
                throw e;
            }
            LOG.error("Nothing was shown, for the look could not be recorded", notRecorded(e));
        }
        if (answer.isWithheld()) {
            answers.answer(Problem.of(ProblemCode.UNAVAILABLE), request, response);
        }
    }

    private static Throwable notRecorded(Throwable thrown) {
        Throwable cause = thrown;
        while (!(cause instanceof LookNotRecorded) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}

package ee.rada.web._errors;

import ee.rada.kernel.ProblemCode;
import ee.rada.web._moment.AskedMoment;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the container sends what failed before or beside the handlers; and the page that people see of a problem. */
@Controller
final class ProblemPage implements ErrorController {

    private static final int SECONDS_TO_RELOAD = 2;

    private final Problems problems;
    private final ProblemWords words;
    private final ProblemAnswers answers;

    ProblemPage(Problems problems, ProblemWords words, ProblemAnswers answers) {
        this.problems = problems;
        this.words = words;
        this.answers = answers;
    }

    @RequestMapping("/error")
    @Nullable
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = problem(request);
        if (!ProblemAnswers.isForPeople(request)) {
            answers.write(problem, request, response);
            return null;
        }
        var locale = RequestContextUtils.getLocale(request);
        var page = new ModelAndView("error/problem");
        if (isReplay(problem)) {
            page.setViewName("error/replay");
            page.addAllObjects(problem.details());
            page.addObject("reload", SECONDS_TO_RELOAD);
        }
        page.setStatus(HttpStatusCode.valueOf(problem.status()));
        page.addObject("title", words.title(problem.code(), locale));
        page.addObject("detail", words.detail(problem, locale));
        page.addObject(
                "faults",
                problem.errors().stream()
                        .map(error -> words.message(error, locale))
                        .toList());
        page.addObject("trueOn", trueOn(problem, request));
        page.addObject("errorId", problem.errorId());
        page.addObject("now", request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return page;
    }

    /** Who asks for a day before the first event was recorded may mean what was true on that day. */
    private static @Nullable String trueOn(Problem problem, HttpServletRequest request) {
        String asked = request.getParameter(AskedMoment.AS_OF);
        boolean tooEarly =
                problem.errors().stream().anyMatch(error -> error.code().equals("nothing-recorded-yet"));
        return tooEarly
                        && asked != null
                        && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String page
                ? UriComponentsBuilder.fromPath(page)
                        .queryParam(AskedMoment.EFFECTIVE_ON, "{day}")
                        .encode()
                        .buildAndExpand(asked.strip().split("T", 2)[0])
                        .toUriString()
                : null;
    }

    /** Something that is under way, whose end the page waits for. */
    private static boolean isReplay(Problem problem) {
        return problem.code() == ProblemCode.NOT_CAUGHT_UP && problem.details().containsKey("total");
    }

    private Problem problem(HttpServletRequest request) {
        if (request.getAttribute(ProblemAnswers.PROBLEM) instanceof Problem known) {
            return known;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return problems.of(thrown);
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ProblemCode code = status instanceof Integer known ? Problems.ofStatus(known) : ProblemCode.NOT_FOUND;
        return Problem.of(code);
    }
}

package ee.rada.web.substitutions;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.substitutions.SubstitutionId;
import ee.rada.web._pages.Page;
import ee.rada.web._pages.Paths;
import ee.rada.web._security.ActingChoice;
import ee.rada.web._security.Caller;
import ee.rada.web._security.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In whose place does he want to act from now on? Without a substitution, in his own posts. */
@Page
final class ActingPage {

    private final Callers callers;

    ActingPage(Callers callers) {
        this.callers = callers;
    }

    @PostMapping("/acting")
    String choose(
            @RequestParam(required = false) @Nullable SubstitutionId substitutionId,
            @RequestParam(defaultValue = "/") String back,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean his = substitutionId == null
                || callers.standIns(caller.official()).stream()
                        .anyMatch(standIn -> standIn.substitutionId().equals(substitutionId));
        if (!his) {
            throw new Refusal(ProblemCode.SUBSTITUTION_NOT_VALID);
        }
        ActingChoice.remember(substitutionId, request, response);
        return "redirect:" + Paths.ours(back, "/");
    }
}

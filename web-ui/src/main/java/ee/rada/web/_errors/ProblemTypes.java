package ee.rada.web._errors;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Where the {@code type} of a problem leads: what it means and what to do. */
@Controller
final class ProblemTypes {

    private final ProblemWords words;

    ProblemTypes(ProblemWords words) {
        this.words = words;
    }

    @GetMapping("/probleemid/{code}")
    Object explain(@PathVariable String code, HttpServletRequest request, Locale locale) {
        Problem problem = Problem.of(Arrays.stream(ProblemCode.values())
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND)));
        var model = new LinkedHashMap<String, Object>();
        model.put("type", "/probleemid/" + code);
        model.put("code", code);
        model.put("title", words.title(problem.code(), locale));
        model.put("status", problem.status());
        model.put("detail", words.detail(problem, locale));
        return ProblemAnswers.isForPeople(request)
                ? new ModelAndView("error/problem", model)
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(model);
    }
}

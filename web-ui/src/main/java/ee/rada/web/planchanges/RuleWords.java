package ee.rada.web.planchanges;

import ee.rada.kernel.ProblemCode;
import ee.rada.web._errors.Problem;
import ee.rada.web._errors.ProblemWords;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says in words which rule an event or an impact names by its problem code. */
@Component
final class RuleWords {

    private final ProblemWords words;

    RuleWords(ProblemWords words) {
        this.words = words;
    }

    /** What it means, with the figures of this case; the code itself where nobody knows it any more. */
    String of(String rule, Map<String, String> figures, Locale locale) {
        return Arrays.stream(ProblemCode.values())
                .filter(code -> code.code().equals(rule))
                .findFirst()
                .map(code -> words.detail(Problem.of(code, Map.copyOf(figures)), locale))
                .orElse(rule);
    }
}

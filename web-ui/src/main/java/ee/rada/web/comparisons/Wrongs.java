package ee.rada.web.comparisons;

import ee.rada.kernel.FieldError;
import ee.rada.web._errors.ProblemWords;
import ee.rada.web._look.FormError;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What is wrong with the chosen moments, for the form in which they are chosen. */
@Component
final class Wrongs {

    private final ProblemWords words;

    Wrongs(ProblemWords words) {
        this.words = words;
    }

    List<FormError> of(List<FieldError> errors, Locale locale) {
        return errors.stream()
                .map(error ->
                        new FormError(String.valueOf(error.args().get("parameter")), words.message(error, locale)))
                .toList();
    }
}

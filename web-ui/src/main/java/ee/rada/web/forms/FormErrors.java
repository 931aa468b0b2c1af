package ee.rada.web.forms;

import ee.rada.web._errors.Problem;
import ee.rada.web._errors.ProblemWords;
import ee.rada.web._look.Field;
import ee.rada.web._look.FormError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Says of a refused form what is wrong with which field. */
@Component
public final class FormErrors {

    private final FormTexts texts;
    private final ProblemWords words;

    FormErrors(FormTexts texts, ProblemWords words) {
        this.texts = texts;
        this.words = words;
    }

    /**
     * The problem's errors, or the problem itself where it names no field.
     *
     * @param nameOf the field that a JSON pointer means, empty for the whole form
     */
    public List<FormError> of(Problem problem, UnaryOperator<String> nameOf, Locale locale) {
        var errors = new ArrayList<FormError>();
        for (var error : problem.errors()) {
            boolean isWhole = error.code().equals(problem.code().code());
            var message = isWhole ? words.detail(problem, locale) : words.message(error, locale);
            errors.add(new FormError(nameOf.apply(error.pointer()), texts.error(error.code(), message, locale)));
        }
        if (errors.isEmpty()) {
            var message = words.detail(problem, locale);
            errors.add(new FormError("", texts.error(problem.code().code(), message, locale)));
        }
        return errors;
    }

    /** In the summary an error stands alone, so it says which field it means. */
    public static List<FormError> withLabels(List<FormError> errors, List<Field> fields) {
        return errors.stream()
                .map(error -> fields.stream()
                        .filter(field -> field.name().equals(error.name()) && field.kind() != Field.Kind.HIDDEN)
                        .findFirst()
                        .map(field -> new FormError(field.name(), field.label() + ": " + error.message()))
                        .orElse(error))
                .toList();
    }
}

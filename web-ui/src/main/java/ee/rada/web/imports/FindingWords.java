package ee.rada.web.imports;

import ee.rada.kernel.FieldError;
import ee.rada.web._errors.ProblemWords;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts findings into words. */
@Component
final class FindingWords {

    private final MessageSource messages;
    private final ProblemWords problems;

    FindingWords(MessageSource messages, ProblemWords problems) {
        this.messages = messages;
        this.problems = problems;
    }

    String of(Finding finding, Locale locale) {
        if (finding.messageKey().isEmpty()) {
            return problems.message(new FieldError("/" + finding.path(), finding.code()), locale);
        }
        Object[] args = finding.args().isEmpty() ? null : finding.args().toArray();
        return messages.getMessage(finding.messageKey(), args, locale);
    }
}

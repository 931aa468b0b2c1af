package ee.rada.web.imports;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts findings into words. */
@Component
final class FindingWords {

    private final MessageSource messages;

    FindingWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(Finding finding, Locale locale) {
        Object[] args = finding.args().isEmpty() ? null : finding.args().toArray();
        return messages.getMessage(finding.messageKey(), args, locale);
    }
}

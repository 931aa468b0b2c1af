package ee.rada.web.desk;

import ee.rada.query.desk.GetDesk;
import ee.rada.web._format.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in one sentence what the desk holds: "Kolm otsust ootab sind, kaks asja hilineb, eilsest on muutunud viis projekti." */
@Component
final class DeskSentence {

    private static final int LAST_WORD = 10;

    private final MessageSource messages;
    private final Formats fmt;

    DeskSentence(MessageSource messages, Formats fmt) {
        this.messages = messages;
        this.fmt = fmt;
    }

    String of(int waiting, GetDesk.Answer desk, Locale locale) {
        var parts = new ArrayList<String>();
        add(parts, "waiting", waiting, locale);
        add(parts, "late", desk.lateCount(), locale);
        add(parts, "unconfirmed", desk.unconfirmed().size(), locale);
        add(parts, "changed", desk.changed().size(), locale);
        if (parts.isEmpty()) {
            return messages.getMessage("desk.sentence.quiet", null, locale);
        }
        var sentence = String.join(", ", parts);
        return sentence.substring(0, 1).toUpperCase(locale) + sentence.substring(1) + ".";
    }

    private void add(List<String> parts, String what, int count, Locale locale) {
        if (count > 0) {
            var key = "desk.sentence." + what + (count == 1 ? ".one" : ".many");
            parts.add(messages.getMessage(key, new Object[] {word(count, locale)}, locale));
        }
    }

    private String word(int count, Locale locale) {
        return count > LAST_WORD ? fmt.number(count) : messages.getMessage("number." + count, null, locale);
    }
}

package ee.rada.web.substitutions;

import ee.rada.query.substitutions.FindSubstitutions;
import ee.rada.web._pages.Names;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Substitutions as an iCalendar file (RFC 5545): whole days, the day after the last one as the end. */
@Component
final class Calendar {

    private static final int LINE = 75;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Names names;
    private final MessageSource messages;

    Calendar(Names names, MessageSource messages) {
        this.names = names;
        this.messages = messages;
    }

    String of(List<FindSubstitutions.Item> items, Instant now) {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Rada//substitutions//ET");
        items.forEach(item -> event(text, item, now));
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private void event(StringBuilder text, FindSubstitutions.Item item, Instant now) {
        var summary = messages.getMessage(
                "substitutions.summary",
                new Object[] {
                    names.name(item.absent().holder()),
                    item.absent().title(),
                    names.name(item.substitute().holder())
                },
                LocaleContextHolder.getLocale());
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + item.substitutionId() + "@rada");
        line(text, "DTSTAMP:" + STAMP.format(now));
        line(text, "SEQUENCE:" + item.version());
        line(text, "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(item.from()));
        line(
                text,
                "DTEND;VALUE=DATE:"
                        + DateTimeFormatter.BASIC_ISO_DATE.format(item.to().plusDays(1)));
        line(text, "SUMMARY:" + escaped(summary));
        line(text, "END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** A line has at most 75 octets; what is longer goes on in the next one, behind a blank. */
    static void line(StringBuilder text, String content) {
        int octets = 0;
        for (int character : content.codePoints().toArray()) {
            String one = Character.toString(character);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += size;
        }
        text.append("\r\n");
    }
}

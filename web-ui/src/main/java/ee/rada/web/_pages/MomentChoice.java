package ee.rada.web._pages;

import ee.rada.web._format.Formats;
import ee.rada.web._look.Frame;
import ee.rada.web._moment.AskedMoment;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The choice of the moment that a page is about, and what was chosen in words. */
@Component
final class MomentChoice {

    /** Places in a list mean nothing at another moment. */
    private static final Set<String> NOT_KEPT =
            Set.of(AskedMoment.AS_OF, AskedMoment.EFFECTIVE_ON, "after", "before", Done.SEEN);

    private final MessageSource messages;
    private final Formats fmt;

    MomentChoice(MessageSource messages, Formats fmt) {
        this.messages = messages;
        this.fmt = fmt;
    }

    Frame.Moment of(HttpServletRequest request, Locale locale) {
        Optional<AskedMoment> asked = AskedMoment.ofThisRequest();
        Map<String, String> chosen = asked.map(AskedMoment::parameters).orElse(Map.of());
        Map<String, String> kept = kept(request);
        return new Frame.Moment(
                request.getRequestURI(),
                kept,
                chosen.getOrDefault(AskedMoment.AS_OF, ""),
                chosen.getOrDefault(AskedMoment.EFFECTIVE_ON, ""),
                asked.map(moment -> words(moment, locale)).orElse(null),
                address(request.getRequestURI(), kept));
    }

    private static Map<String, String> kept(HttpServletRequest request) {
        var kept = new LinkedHashMap<String, String>();
        if ("GET".equals(request.getMethod())) {
            request.getParameterMap().forEach((name, values) -> {
                if (!NOT_KEPT.contains(name) && !values[0].isEmpty()) {
                    kept.put(name, values[0]);
                }
            });
        }
        return kept;
    }

    private static String address(String path, Map<String, String> kept) {
        var address = UriComponentsBuilder.fromPath(path);
        kept.forEach((name, _) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(kept).toUriString();
    }

    private String words(AskedMoment moment, Locale locale) {
        var position = fmt.number(moment.position());
        var truth =
                moment.effectiveOn() == null ? "" : " " + text("moment.true", locale, fmt.date(moment.effectiveOn()));
        return text("moment.known", locale, known(moment, locale), position) + truth;
    }

    private String known(AskedMoment moment, Locale locale) {
        String asOf = moment.asOf();
        if (asOf == null) {
            return text("moment.now", locale);
        }
        if (asOf.matches("\\d+")) {
            return fmt.date(moment.today());
        }
        return asOf.contains("T") ? fmt.dateTime(Instant.parse(asOf)) : fmt.date(LocalDate.parse(asOf));
    }

    private String text(String key, Locale locale, String... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}

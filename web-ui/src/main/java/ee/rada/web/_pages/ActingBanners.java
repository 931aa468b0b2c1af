package ee.rada.web._pages;

import ee.rada.query.substitutions.StandIns.StandIn;
import ee.rada.web._format.Formats;
import ee.rada.web._look.Banner;
import ee.rada.web._look.Banner.Mood;
import ee.rada.web._security.Caller;
import ee.rada.web._security.Callers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says on every page in whose place somebody acts, or may choose to; each with the one button that changes it. */
@Component
final class ActingBanners {

    private static final String CHOICE = "/acting";

    private final Callers callers;
    private final MessageSource messages;
    private final Formats fmt;

    ActingBanners(Callers callers, MessageSource messages, Formats fmt) {
        this.callers = callers;
        this.messages = messages;
        this.fmt = fmt;
    }

    List<Banner> banners(Caller caller, String back, Locale locale) {
        StandIn under = caller.under();
        if (under != null) {
            return List.of(Banner.sending(
                    Mood.WARN,
                    text("acting.now", under, locale),
                    CHOICE,
                    text("acting.end", under, locale),
                    Map.of("back", back)));
        }
        return callers.standIns(caller.official()).stream()
                .map(standIn -> Banner.sending(
                        Mood.INFO,
                        text("acting.may", standIn, locale),
                        CHOICE,
                        text("acting.begin", standIn, locale),
                        Map.of("substitutionId", standIn.substitutionId().toString(), "back", back)))
                .toList();
    }

    private String text(String key, StandIn standIn, Locale locale) {
        var reason = messages.getMessage("enum.SubstitutionReason." + standIn.reason(), null, locale);
        var title = standIn.post().title();
        var genitive = locale.getLanguage().equals("et") ? Genitive.ofTitle(title) : title;
        return messages.getMessage(key, new Object[] {genitive, fmt.date(standIn.until()), reason}, locale);
    }
}

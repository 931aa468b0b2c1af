package ee.rada.web._pages;

import ee.rada.query._axon.Knowledge;
import ee.rada.query.history.GetTrail;
import ee.rada.web._api.Asking;
import ee.rada.web._charts.Caption;
import ee.rada.web._charts.TrailHistogram;
import ee.rada.web._format.Formats;
import ee.rada.web._look.Banner;
import ee.rada.web._look.Banner.Mood;
import ee.rada.web._look.Frame;
import ee.rada.web._security.Caller;
import ee.rada.web._security.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Puts the frame around every {@link Page}: who is here, where one can go, what happened this year, what has just been done. */
@ControllerAdvice(annotations = Page.class)
final class Frames {

    private final Callers callers;
    private final ActingBanners acting;
    private final ParkedBanner parked;
    private final Asking asking;
    private final Sections sections;
    private final Names names;
    private final Knowledge knowledge;
    private final MomentChoice moments;
    private final MessageSource messages;
    private final Formats fmt;
    private final Clock clock;

    Frames(
            Callers callers,
            ActingBanners acting,
            ParkedBanner parked,
            Asking asking,
            Sections sections,
            Names names,
            Knowledge knowledge,
            MomentChoice moments,
            MessageSource messages,
            Formats fmt,
            Clock clock) {
        this.callers = callers;
        this.acting = acting;
        this.parked = parked;
        this.asking = asking;
        this.sections = sections;
        this.names = names;
        this.knowledge = knowledge;
        this.moments = moments;
        this.messages = messages;
        this.fmt = fmt;
        this.clock = clock;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Locale locale) {
        var caller = callers.current();
        return new Frame(
                path(request),
                person(caller, locale),
                sections.of(caller),
                "/projects",
                caller.posts().isEmpty() ? null : trail(caller, locale),
                banners(caller, request, locale),
                moments.of(request, locale));
    }

    private static String path(HttpServletRequest request) {
        var query = request.getQueryString();
        return "POST".equals(request.getMethod()) || query == null
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + query;
    }

    private Frame.Person person(Caller caller, Locale locale) {
        var posts = caller.posts().stream().map(post -> post.title()).collect(Collectors.joining(", "));
        return new Frame.Person(
                names.name(caller.official()), posts.isEmpty() ? text("people.no-post", locale) : posts);
    }

    /** An earlier moment's is there when everything was replayed up to it; nobody who looks at one thing has to wait for that. */
    private Frame.@Nullable Trail trail(Caller caller, Locale locale) {
        var day = LocalDate.now(clock);
        return asking.askIfReady(caller, new GetTrail(day.getYear()), GetTrail.Answer.class)
                .map(trail -> trail(trail, day, caller.lookingBack() ? "trail.then" : "trail.now", locale))
                .orElse(null);
    }

    private Frame.Trail trail(GetTrail.Answer trail, LocalDate day, String seenAt, Locale locale) {
        var counts = trail.days().stream()
                .map(one -> new TrailHistogram.Count(one.date(), one.events()))
                .toList();
        long events = trail.days().stream().mapToLong(GetTrail.Day::events).sum();
        var caption = new Caption(
                "trail",
                text("trail.title", locale, String.valueOf(day.getYear())),
                text("trail.text", locale, fmt.number(events), fmt.number(counts.size())));
        return new Frame.Trail(
                new TrailHistogram(caption, day.getYear(), counts, day, locale).svg(),
                text(seenAt, locale, fmt.date(day), fmt.number(trail.position())));
    }

    private List<Banner> banners(Caller caller, HttpServletRequest request, Locale locale) {
        var banners = new ArrayList<Banner>();
        if (!caller.lookingBack()) {
            banners.addAll(acting.banners(caller, path(request), locale));
            parked.of(caller, request.getRequestURI(), locale).ifPresent(banners::add);
        }
        var flash = RequestContextUtils.getInputFlashMap(request);
        if (flash != null && flash.get(Done.COMMAND) instanceof String command) {
            banners.add(Banner.of(Mood.GOOD, done(command, locale)));
        }
        var seen = request.getParameter(Done.SEEN);
        if (seen != null && isBehind(seen)) {
            banners.add(Banner.linking(
                    Mood.WARN, text("page.behind", locale), path(request), text("page.behind.again", locale)));
        }
        return banners;
    }

    private String done(String command, Locale locale) {
        var key = "command." + command;
        var own = messages.getMessage(key + ".done", null, null, locale);
        return own == null ? text("page.done", locale, text(key + ".title", locale)) : own;
    }

    private boolean isBehind(@Nullable String position) {
        return position != null && position.matches("\\d{1,18}") && Long.parseLong(position) > knowledge.position();
    }

    private String text(String key, Locale locale, String... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}

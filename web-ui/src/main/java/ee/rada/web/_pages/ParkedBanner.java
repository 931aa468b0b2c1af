package ee.rada.web._pages;

import ee.rada.kernel.Topic;
import ee.rada.query.deadletters.DeadLetterQueries;
import ee.rada.web._format.Formats;
import ee.rada.web._look.Banner;
import ee.rada.web._look.Banner.Mood;
import ee.rada.web._security.Caller;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says over the pages of a project that they show nothing new, where one of its events could not be taken in. */
@Component
final class ParkedBanner {

    private static final Pattern PROJECT =
            Pattern.compile("/projects/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})\\b.*");

    private final DeadLetterQueries letters;
    private final MessageSource messages;
    private final Formats fmt;

    ParkedBanner(DeadLetterQueries letters, MessageSource messages, Formats fmt) {
        this.letters = letters;
        this.messages = messages;
        this.fmt = fmt;
    }

    Optional<Banner> of(Caller caller, String path, Locale locale) {
        Matcher project = PROJECT.matcher(path);
        if (!project.matches()) {
            return Optional.empty();
        }
        return letters.waitsSince(UUID.fromString(project.group(1))).map(since -> {
            String text = messages.getMessage("letters.banner", new Object[] {fmt.dateTime(since)}, locale);
            return caller.maySee(Topic.REPLAY)
                    ? Banner.linking(
                            Mood.WARN, text, "/dead-letters", messages.getMessage("letters.banner.look", null, locale))
                    : Banner.of(Mood.WARN, text);
        });
    }
}

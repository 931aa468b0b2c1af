package ee.rada.web._pages;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import ee.rada.kernel.PlacedText;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.query.posts.Standings;
import ee.rada.store.Sealer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The names of people and posts in words; templates know it as {@code people}. Names are remembered for seconds, and only sealed. */
@Component
public final class Names {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private final LoadingCache<OfficialId, Optional<PlacedText>> names;
    private final LoadingCache<PostId, Optional<String>> titles;
    private final LoadingCache<Holding, Boolean> held;
    private final Sealer sealer;
    private final MessageSource messages;

    Names(Standings standings, Sealer sealer, MessageSource messages) {
        this.names = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(REMEMBERED)
                .build(id -> Optional.ofNullable(standings.namesOf(List.of(id)).get(id)));
        this.titles = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(REMEMBERED)
                .build(id -> Optional.ofNullable(standings.titlesOf(List.of(id)).get(id)));
        this.held = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(REMEMBERED)
                .build(one -> standings.hasHeld(one.official(), one.post()));
        this.sealer = sealer;
        this.messages = messages;
    }

    private record Holding(OfficialId official, PostId post) {}

    /** The name; a word for nobody, for the service itself, and for somebody whose name was erased. */
    public String name(@Nullable OfficialId official) {
        if (official == null) {
            return text("people.nobody");
        }
        return OfficialId.SYSTEM.equals(official)
                ? text("people.service")
                : open(names.get(official).orElse(null));
    }

    /** The name that a sealed value holds. */
    public String open(@Nullable PlacedText name) {
        return Optional.ofNullable(name).flatMap(sealer::open).orElseGet(() -> text("people.erased"));
    }

    /** The title of a post; an empty text for none. */
    public String post(@Nullable PostId post) {
        if (post == null) {
            return "";
        }
        return PostId.SYSTEM.equals(post)
                ? text("people.service")
                : titles.get(post).orElse("");
    }

    /**
     * Who did it and in which post: "Mari Maasikas, talituse juhataja"; in a post that was never his, "Mari Maasikas, talituse juhataja
     * ülesannetes".
     */
    public String who(@Nullable OfficialId official, @Nullable PostId post) {
        if (PostId.SYSTEM.equals(post)) {
            return text("people.service");
        }
        var title = post(post);
        if (title.isEmpty()) {
            return name(official);
        }
        boolean his = official == null || post == null || held.get(new Holding(official, post));
        return name(official) + ", " + (his ? title : inPlaceOf(title));
    }

    private String inPlaceOf(String title) {
        Locale locale = LocaleContextHolder.getLocale();
        var whose = locale.getLanguage().equals("et") ? Genitive.ofTitle(title) : title;
        return messages.getMessage("people.in-place", new Object[] {whose}, locale);
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}

package ee.rada.web._pages;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.query.posts.Standings;
import ee.rada.store.Sealer;
import java.time.Duration;
import java.util.List;
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

    private final LoadingCache<OfficialId, Optional<SealedText>> names;
    private final LoadingCache<PostId, Optional<String>> titles;
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
        this.sealer = sealer;
        this.messages = messages;
    }

    /** The name; a word for nobody, and for somebody whose name was erased. */
    public String name(@Nullable OfficialId official) {
        return official == null
                ? text("people.nobody")
                : open(names.get(official).orElse(null));
    }

    /** The name that a sealed value holds. */
    public String open(@Nullable SealedText name) {
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

    /** Who did it and in which post: "Mari Maasikas, talituse juhataja". */
    public String who(@Nullable OfficialId official, @Nullable PostId post) {
        if (PostId.SYSTEM.equals(post)) {
            return text("people.service");
        }
        var title = post(post);
        return title.isEmpty() ? name(official) : name(official) + ", " + title;
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}

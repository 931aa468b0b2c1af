package ee.rada.web._pages;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import ee.rada.kernel.Region;
import ee.rada.query.regions.RegionTitles;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What regions are called; templates know it as {@code where}. Titles are remembered for seconds. */
@Component
public final class RegionNames {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST = 1_000;

    private record Asked(Region region, String language) {}

    private final LoadingCache<Asked, Optional<String>> titles;
    private final MessageSource messages;

    RegionNames(RegionTitles titles, MessageSource messages) {
        this.titles = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(REMEMBERED)
                .build(asked -> titles.of(asked.region(), asked.language()));
        this.messages = messages;
    }

    /** In the language of the page. */
    public String name(@Nullable Region region) {
        return region == null ? "" : name(region, LocaleContextHolder.getLocale());
    }

    /** The title it was given; the code itself of one that is not there. */
    public String name(Region region, Locale locale) {
        if (region.equals(Region.ALL)) {
            return messages.getMessage("regions.all", null, locale);
        }
        String language = locale.getLanguage().equals("et") ? "et" : "en";
        return titles.get(new Asked(region, language)).orElse(region.code());
    }
}

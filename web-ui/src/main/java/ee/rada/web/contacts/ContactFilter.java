package ee.rada.web.contacts;

import ee.rada.kernel.Refusal;
import ee.rada.kernel.Region;
import ee.rada.kernel.contacts.ContactCategory;
import ee.rada.kernel.contacts.ContactChannel;
import ee.rada.kernel.contacts.Language;
import ee.rada.query.contacts.FindContacts;
import ee.rada.query.posts.Standing;
import ee.rada.web._security.Caller;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** How the list of contacts is narrowed down, as its address says it. What the address says wrongly is left out. */
public record ContactFilter(
        @Nullable String from,
        @Nullable String until,
        @Nullable String region,
        @Nullable String category,
        @Nullable String channel,
        @Nullable String language,
        @Nullable String after) {

    FindContacts query(Caller caller, int limit) {
        return new FindContacts(
                caller.posts().stream().map(Standing::postId).toList(),
                day(from),
                day(until),
                regionChosen(),
                categoryChosen(),
                channelChosen(),
                languageChosen(),
                after == null || after.isEmpty() ? null : after,
                limit);
    }

    ContactFilter from(@Nullable String cursor) {
        return new ContactFilter(from, until, region, category, channel, language, cursor);
    }

    public @Nullable Region regionChosen() {
        try {
            return region == null || region.isEmpty() ? null : Region.of(region);
        } catch (Refusal notARegion) {
            return null;
        }
    }

    public @Nullable ContactCategory categoryChosen() {
        return named(ContactCategory.class, category);
    }

    public @Nullable ContactChannel channelChosen() {
        return named(ContactChannel.class, channel);
    }

    public @Nullable Language languageChosen() {
        return named(Language.class, language);
    }

    public boolean isNarrow() {
        return !chosen().isEmpty();
    }

    /** The page that follows. */
    public String next(String cursor) {
        var parameters = chosen();
        parameters.put("after", cursor);
        return address("/contacts", parameters);
    }

    /** The same list as a file: {@code csv} or {@code xlsx}. */
    public String file(String kind) {
        return address("/contacts." + kind, chosen());
    }

    private Map<String, String> chosen() {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, "from", day(from));
        put(chosen, "until", day(until));
        put(chosen, "region", regionChosen());
        put(chosen, "category", categoryChosen());
        put(chosen, "channel", channelChosen());
        put(chosen, "language", languageChosen());
        return chosen;
    }

    private static void put(Map<String, String> chosen, String name, @Nullable Object value) {
        if (value != null) {
            chosen.put(name, value.toString());
        }
    }

    private static String address(String path, Map<String, String> parameters) {
        var address = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}

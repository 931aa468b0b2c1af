package ee.rada.web.access;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.access.FindLooks;
import ee.rada.query.access.LookChannel;
import ee.rada.query.access.LookOutcome;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** How the access log is narrowed down, as its address says it. Refused as {@code validation} where it says something wrongly. */
record LooksFilter(
        @Nullable String who,
        @Nullable String channel,
        @Nullable String outcome,
        @Nullable String about,
        @Nullable String from,
        @Nullable String until,
        @Nullable String after) {

    FindLooks query(int limit) {
        var errors = new ArrayList<FieldError>();
        var query = new FindLooks(
                read("who", who, text -> new OfficialId(UUID.fromString(text)), errors),
                read("channel", channel, LookChannel::valueOf, errors),
                read("outcome", outcome, LookOutcome::valueOf, errors),
                read("about", about, UUID::fromString, errors),
                read("from", from, LocalDate::parse, errors),
                read("until", until, LocalDate::parse, errors),
                read("after", after, Long::valueOf, errors),
                limit);
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
        return query;
    }

    /** Whether anything is left out. */
    public boolean isNarrow() {
        return !chosen().isEmpty();
    }

    /** The page that follows. */
    public String next(String cursor) {
        var parameters = chosen();
        parameters.put("after", cursor);
        return address("/access", parameters);
    }

    /** The same log as a file. */
    public String file() {
        return address("/access.csv", chosen());
    }

    private Map<String, String> chosen() {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, "who", who);
        put(chosen, "channel", channel);
        put(chosen, "outcome", outcome);
        put(chosen, "about", about);
        put(chosen, "from", from);
        put(chosen, "until", until);
        return chosen;
    }

    private static void put(Map<String, String> chosen, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            chosen.put(name, value);
        }
    }

    private static String address(String path, Map<String, String> parameters) {
        var address = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }

    private static <T> @Nullable T read(
            String name, @Nullable String text, Function<String, T> parse, List<FieldError> errors) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return parse.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException _) {
            errors.add(new FieldError("", "malformed", Map.of("parameter", name)));
            return null;
        }
    }
}

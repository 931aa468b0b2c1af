package ee.rada.web.statistics;

import ee.rada.kernel.Refusal;
import ee.rada.kernel.Region;
import ee.rada.query.contacts.GetStatistics;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which part of the contacts is counted, as the address says it. What the address says wrongly is left out.
 *
 * @param from a month, as 2026-05
 */
public record StatisticsFilter(
        @Nullable String region,
        @Nullable String from,
        @Nullable String until) {

    GetStatistics query(LocalDate today) {
        YearMonth first = month(from);
        YearMonth last = month(until);
        return new GetStatistics(
                regionChosen(),
                first == null ? null : first.atDay(1),
                last == null ? null : last.atEndOfMonth(),
                today);
    }

    public @Nullable Region regionChosen() {
        try {
            return region == null || region.isEmpty() ? null : Region.of(region);
        } catch (Refusal notARegion) {
            return null;
        }
    }

    public boolean isNarrow() {
        return !chosen().isEmpty();
    }

    /** The same counts at another address, as a file. */
    public String at(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        Map<String, String> parameters = chosen();
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }

    private Map<String, String> chosen() {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, "region", regionChosen());
        put(chosen, "from", month(from));
        put(chosen, "until", month(until));
        return chosen;
    }

    private static void put(Map<String, String> chosen, String name, @Nullable Object value) {
        if (value != null) {
            chosen.put(name, value.toString());
        }
    }

    private static @Nullable YearMonth month(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : YearMonth.parse(text.strip());
        } catch (DateTimeException _) {
            return null;
        }
    }
}

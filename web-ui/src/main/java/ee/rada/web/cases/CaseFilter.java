package ee.rada.web.cases;

import ee.rada.kernel.Refusal;
import ee.rada.kernel.Region;
import ee.rada.kernel.cases.CaseStatus;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.cases.FindCases;
import ee.rada.web._pages.SearchWords;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** How the list of cases is narrowed down, as its address says it. What the address says wrongly is left out. */
record CaseFilter(
        @Nullable String q,
        @Nullable String state,
        @Nullable String region,
        @Nullable String responsible,
        @Nullable String highRisk,
        @Nullable String closed,
        @Nullable String order,
        @Nullable String after) {

    FindCases query(LocalDate today, int limit) {
        return new FindCases(
                there(),
                status(),
                official(),
                null,
                !isClosedToo() && status() != CaseStatus.CLOSED,
                isHighRisk(),
                false,
                SearchWords.of(q),
                isLatest() ? FindCases.Order.LATEST : FindCases.Order.DUE,
                today,
                after,
                limit);
    }

    public @Nullable CaseStatus status() {
        return Arrays.stream(CaseStatus.values())
                .filter(status -> status.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    public @Nullable Region there() {
        if (region == null || region.isBlank()) {
            return null;
        }
        try {
            return Region.of(region);
        } catch (Refusal unknown) {
            return null;
        }
    }

    public @Nullable OfficialId official() {
        try {
            return responsible == null || responsible.isBlank() ? null : new OfficialId(UUID.fromString(responsible));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    public boolean isHighRisk() {
        return "true".equals(highRisk);
    }

    public boolean isClosedToo() {
        return "true".equals(closed);
    }

    public boolean isLatest() {
        return "LATEST".equals(order);
    }

    /** Whether anything is left out beside what is closed. */
    public boolean isNarrow() {
        return !chosen().isEmpty();
    }

    /** The same list in another order, from its beginning. */
    public String ordered(String other) {
        return address(other, null);
    }

    /** The page that follows. */
    public String next(String cursor) {
        return address(isLatest() ? "LATEST" : "DUE", cursor);
    }

    private Map<String, String> chosen() {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, "q", SearchWords.of(q));
        put(chosen, "state", status());
        put(chosen, "region", there() == null ? null : region);
        put(chosen, "responsible", official());
        put(chosen, "highRisk", isHighRisk() ? "true" : null);
        put(chosen, "closed", isClosedToo() ? "true" : null);
        return chosen;
    }

    private static void put(Map<String, String> chosen, String name, @Nullable Object value) {
        if (value != null) {
            chosen.put(name, value.toString());
        }
    }

    private String address(String sorting, @Nullable String cursor) {
        var all = chosen();
        all.put("order", sorting);
        put(all, "after", cursor);
        var address = UriComponentsBuilder.fromPath("/cases");
        all.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(all).toUriString();
    }
}

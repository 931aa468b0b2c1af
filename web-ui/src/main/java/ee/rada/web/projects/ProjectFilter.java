package ee.rada.web.projects;

import ee.rada.kernel.projects.ProjectStatus;
import ee.rada.query.projects.FindProjects;
import ee.rada.web._pages.SearchWords;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** How the list of projects is narrowed down, as its address says it. What the address says wrongly is left out. */
record ProjectFilter(
        @Nullable String q,
        @Nullable String state,
        @Nullable String late,
        @Nullable String order,
        @Nullable String after) {

    FindProjects query(LocalDate today, int limit) {
        return new FindProjects(words(), status(), isLate(), sorted(), today, after, limit);
    }

    public @Nullable ProjectStatus status() {
        return Arrays.stream(ProjectStatus.values())
                .filter(status -> status.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    public boolean isLate() {
        return "true".equals(late);
    }

    public boolean isByTitle() {
        return "TITLE".equals(order);
    }

    /** Whether anything is left out, so that an empty list does not mean an empty house. */
    public boolean isNarrow() {
        return words() != null || status() != null || isLate();
    }

    private FindProjects.Order sorted() {
        return isByTitle() ? FindProjects.Order.TITLE : FindProjects.Order.NUMBER;
    }

    private @Nullable String words() {
        return SearchWords.of(q);
    }

    /** The same list in another order, from its beginning. */
    public String ordered(String other) {
        return address("/projects", other, null);
    }

    /** The page that follows. */
    public String next(String cursor) {
        return address("/projects", sorted().name(), cursor);
    }

    /** The same list as a file. */
    public String csv() {
        return address("/projects.csv", sorted().name(), null);
    }

    private String address(String path, String sorting, @Nullable String cursor) {
        var address = UriComponentsBuilder.fromPath(path).queryParam("order", sorting);
        if (words() != null) {
            address.queryParam("q", "{q}");
        }
        if (status() != null) {
            address.queryParam("state", status());
        }
        if (isLate()) {
            address.queryParam("late", "true");
        }
        if (cursor != null) {
            address.queryParam("after", "{after}");
        }
        var values = new HashMap<String, Object>();
        values.put("q", String.valueOf(words()));
        values.put("after", String.valueOf(cursor));
        return address.encode().buildAndExpand(values).toUriString();
    }
}

package ee.rada.web.planchanges;

import ee.rada.kernel.planchanges.ChangeCause;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.planchanges.FindPlanChanges;
import ee.rada.query.planchanges.FindPlanChanges.Order;
import ee.rada.web._pages.SearchWords;
import ee.rada.web._security.Caller;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** How the ledger of proposals is narrowed down, as its address says it. What the address says wrongly is left out. */
record LedgerFilter(
        @Nullable String q,
        @Nullable String projectId,
        @Nullable String state,
        @Nullable String cause,
        @Nullable String kind,
        @Nullable String mine,
        @Nullable String from,
        @Nullable String until,
        @Nullable String order,
        @Nullable String after) {

    FindPlanChanges query(Caller caller, LocalDate today, int limit) {
        return new FindPlanChanges(
                projectChosen(),
                stateChosen(),
                null,
                isMine() ? caller.official() : null,
                null,
                kindChosen() == null ? null : kindChosen().key(),
                causeChosen(),
                day(from),
                day(until),
                words(),
                orderChosen(),
                today,
                after,
                limit);
    }

    public @Nullable ProjectId projectChosen() {
        try {
            return projectId == null || projectId.isEmpty() ? null : new ProjectId(UUID.fromString(projectId));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    public @Nullable ProposalState stateChosen() {
        return named(ProposalState.class, state);
    }

    public @Nullable ChangeCause causeChosen() {
        return named(ChangeCause.class, cause);
    }

    public @Nullable ItemKind kindChosen() {
        return ItemKind.named(kind).orElse(null);
    }

    public Order orderChosen() {
        var chosen = named(Order.class, order);
        return chosen == null ? Order.LATEST : chosen;
    }

    public boolean isMine() {
        return "true".equals(mine);
    }

    /** Whether anything is left out, so that an empty list does not mean that nobody ever proposed anything. */
    public boolean isNarrow() {
        return !chosen().isEmpty();
    }

    /** The page that follows. */
    public String next(String cursor) {
        var parameters = new LinkedHashMap<>(chosen());
        parameters.put("order", orderChosen().name());
        parameters.put("after", cursor);
        return address("/plan-changes", parameters);
    }

    /** The same ledger as a file: {@code csv} or {@code xlsx}. */
    public String file(String kind) {
        var parameters = new LinkedHashMap<>(chosen());
        parameters.put("order", orderChosen().name());
        return address("/plan-changes." + kind, parameters);
    }

    private Map<String, String> chosen() {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, "q", words());
        put(chosen, "projectId", projectChosen());
        put(chosen, "state", stateChosen());
        put(chosen, "cause", causeChosen());
        put(chosen, "kind", kindChosen() == null ? null : kindChosen().key());
        put(chosen, "mine", isMine() ? "true" : null);
        put(chosen, "from", day(from));
        put(chosen, "until", day(until));
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

    private @Nullable String words() {
        return SearchWords.of(q);
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

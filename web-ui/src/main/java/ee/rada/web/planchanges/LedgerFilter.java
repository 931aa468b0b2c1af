package ee.rada.web.planchanges;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.planchanges.ChangeCause;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.planchanges.FindPlanChanges;
import ee.rada.query.planchanges.FindPlanChanges.Dated;
import ee.rada.query.planchanges.FindPlanChanges.Order;
import ee.rada.web._moment.AskedMoment;
import ee.rada.web._pages.SearchWords;
import ee.rada.web._security.Caller;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** How the ledger of proposals is narrowed down, as its address says it. What the address says wrongly is left out. */
record LedgerFilter(
        @Nullable String q,
        @Nullable String projectId,
        @Nullable String state,
        @Nullable String cause,
        @Nullable String kind,
        @Nullable String requester,
        @Nullable String decider,
        @Nullable String mine,
        @Nullable String dated,
        @Nullable String from,
        @Nullable String until,
        @Nullable String order,
        @Nullable String after) {

    private static final Set<String> NAMES = Arrays.stream(LedgerFilter.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> MOMENT = Set.of(AskedMoment.AS_OF, AskedMoment.EFFECTIVE_ON);

    FindPlanChanges query(Caller caller, LocalDate today, int limit) {
        return new FindPlanChanges(
                projectChosen(),
                stateChosen(),
                null,
                isMine() ? caller.official() : requesterChosen(),
                deciderChosen(),
                kindChosen() == null ? null : kindChosen().key(),
                causeChosen(),
                datedChosen(),
                fromDay(),
                untilDay(),
                words(),
                orderChosen(),
                today,
                after,
                limit);
    }

    /**
     * Holds an address to the letter, for files: nobody sees in them that a filter with a slip was left out. Refused as
     * {@code validation}, naming every parameter that is unknown or wrong.
     *
     * @param given the names of all parameters of the address
     */
    void requireSound(Set<String> given) {
        var errors = new ArrayList<FieldError>();
        given.stream()
                .filter(name -> !NAMES.contains(name) && !MOMENT.contains(name))
                .forEach(name -> errors.add(error(name, "unknown-parameter")));
        require(errors, "projectId", projectId, projectChosen());
        require(errors, "state", state, stateChosen());
        require(errors, "cause", cause, causeChosen());
        require(errors, "kind", kind, kindChosen());
        require(errors, "requester", requester, requesterChosen());
        require(errors, "decider", decider, deciderChosen());
        boolean yesOrNo = isMine() || "false".equals(mine);
        require(errors, "mine", mine, yesOrNo ? mine : null);
        require(errors, "dated", dated, named(Dated.class, dated));
        require(errors, "from", from, fromDay());
        require(errors, "until", until, untilDay());
        require(errors, "order", order, named(Order.class, order));
        if (isReversed()) {
            errors.add(error("until", "until-before-from"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
    }

    private static void require(
            List<FieldError> errors, String name, @Nullable String given, @Nullable Object understood) {
        if (given != null && !given.isBlank() && understood == null) {
            errors.add(error(name, "malformed"));
        }
    }

    private static FieldError error(String parameter, String code) {
        return new FieldError("", code, Map.of("parameter", parameter));
    }

    public @Nullable ProjectId projectChosen() {
        UUID id = id(projectId);
        return id == null ? null : new ProjectId(id);
    }

    public @Nullable OfficialId requesterChosen() {
        UUID id = id(requester);
        return id == null ? null : new OfficialId(id);
    }

    public @Nullable OfficialId deciderChosen() {
        UUID id = id(decider);
        return id == null ? null : new OfficialId(id);
    }

    public Dated datedChosen() {
        var chosen = named(Dated.class, dated);
        return chosen == null ? Dated.DRAFTED : chosen;
    }

    public @Nullable LocalDate fromDay() {
        return day(from);
    }

    public @Nullable LocalDate untilDay() {
        return day(until);
    }

    /** Whether the period ends before it begins. */
    public boolean isReversed() {
        LocalDate first = fromDay();
        LocalDate last = untilDay();
        return first != null && last != null && last.isBefore(first);
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
        put(chosen, "requester", requesterChosen());
        put(chosen, "decider", deciderChosen());
        put(chosen, "mine", isMine() ? "true" : null);
        if (fromDay() != null || untilDay() != null) {
            put(chosen, "dated", datedChosen());
        }
        put(chosen, "from", fromDay());
        put(chosen, "until", untilDay());
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

    @Nullable
    String words() {
        return SearchWords.of(q);
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
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

package ee.rada.web.imports.iati;

import static ee.rada.web.imports.iati.IatiProblem.Code.DATE_REPEATED;
import static ee.rada.web.imports.iati.IatiProblem.Code.IDENTIFIER_MISSING;
import static ee.rada.web.imports.iati.IatiProblem.Code.NOT_KEPT;

import ee.rada.web.imports.iati.IatiActivity.Budget;
import ee.rada.web.imports.iati.IatiActivity.Country;
import ee.rada.web.imports.iati.IatiActivity.Description;
import ee.rada.web.imports.iati.IatiActivity.DocumentLink;
import ee.rada.web.imports.iati.IatiActivity.Organisation;
import ee.rada.web.imports.iati.IatiActivity.OtherIdentifier;
import ee.rada.web.imports.iati.IatiActivity.Participant;
import ee.rada.web.imports.iati.IatiActivity.PlannedDisbursement;
import ee.rada.web.imports.iati.IatiActivity.RelatedActivity;
import ee.rada.web.imports.iati.IatiActivity.Sector;
import ee.rada.web.imports.iati.IatiActivity.Transaction;
import ee.rada.web.imports.iati.Narratives.Narrative;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes an {@link IatiActivity} of what stands in the file; a part that lacks what it cannot be without is left out. */
final class ActivityMapper {

    private static final String OECD_DAC = "1";

    private static final Set<String> KEPT = Set.of(
            "iati-identifier",
            "reporting-org",
            "title",
            "description",
            "participating-org",
            "other-identifier",
            "activity-status",
            "activity-date",
            "recipient-country",
            "sector",
            "budget",
            "planned-disbursement",
            "transaction",
            "document-link",
            "related-activity",
            "result");

    private final Node activity;
    private final Problems problems;
    private final String language;
    private final Values values;
    private final Keys keys;
    private final String identifier;

    ActivityMapper(Node activity, Problems problems) {
        this.activity = activity;
        this.problems = problems;
        this.language =
                Objects.requireNonNullElse(activity.attribute("xml:lang"), "").toLowerCase(Locale.ROOT);
        this.values = new Values(problems, activity.attribute("default-currency"));
        this.identifier = activity.first("iati-identifier").map(Node::text).orElse("");
        this.keys = new Keys(identifier);
    }

    Optional<IatiActivity> map() {
        if (identifier.isEmpty()) {
            problems.tell(activity, IDENTIFIER_MISSING);
            return Optional.empty();
        }
        tellWhatIsNotKept();
        var results = new ResultMapper(values, this::narratives);
        return Optional.of(new IatiActivity(
                activity.line(),
                identifier,
                language,
                values.instant(activity, "last-updated-datetime"),
                organisation(activity, "reporting-org"),
                narrativesOf(activity, "title"),
                each("description", this::description),
                each("participating-org", this::participant),
                each("other-identifier", this::otherIdentifier),
                activity.first("activity-status")
                        .flatMap(at -> values.code(at, "code", ActivityStatus.class))
                        .orElse(null),
                dates(),
                each("recipient-country", this::country),
                each("sector", this::sector),
                each("budget", this::budget),
                each("planned-disbursement", this::plannedDisbursement),
                each("transaction", this::transaction),
                each("document-link", this::documentLink),
                each("related-activity", this::relatedActivity),
                each("result", results::result)));
    }

    private void tellWhatIsNotKept() {
        activity.children().stream()
                .filter(child -> !KEPT.contains(child.name()))
                .forEach(child -> problems.tellOnce(child, NOT_KEPT, child.name()));
    }

    private <T> List<T> each(String name, Function<Node, Optional<T>> part) {
        return activity.all(name).stream()
                .flatMap(at -> part.apply(at).stream())
                .toList();
    }

    private Optional<Description> description(Node at) {
        var text = narratives(at);
        var type = at.attribute("type") == null
                ? DescriptionType.GENERAL
                : values.code(at, "type", DescriptionType.class).orElse(DescriptionType.OTHER);
        return text.isEmpty() ? Optional.empty() : Optional.of(new Description(type, text));
    }

    private Optional<Participant> participant(Node at) {
        return values.code(at, "role", OrganisationRole.class).map(role -> new Participant(role, organisation(at)));
    }

    private Optional<OtherIdentifier> otherIdentifier(Node at) {
        return Optional.ofNullable(at.attribute("ref")).map(ref -> new OtherIdentifier(ref, at.attribute("type")));
    }

    private Map<ActivityDateType, LocalDate> dates() {
        var dates = new EnumMap<ActivityDateType, LocalDate>(ActivityDateType.class);
        for (Node at : activity.all("activity-date")) {
            @Nullable LocalDate date = values.date(at, "iso-date");
            @Nullable
            ActivityDateType type =
                    values.code(at, "type", ActivityDateType.class).orElse(null);
            if (date == null || type == null) continue;
            @Nullable LocalDate kept = dates.putIfAbsent(type, date);
            if (kept != null && !kept.equals(date)) {
                problems.tell(at, DATE_REPEATED, type.code(), date.toString(), kept.toString());
            }
        }
        return dates;
    }

    private Optional<Country> country(Node at) {
        var percentage = values.percentage(at);
        return Optional.ofNullable(at.attribute("code")).map(code -> new Country(code, percentage));
    }

    private Optional<Sector> sector(Node at) {
        var vocabulary = Objects.requireNonNullElse(at.attribute("vocabulary"), OECD_DAC);
        var percentage = values.percentage(at);
        return Optional.ofNullable(at.attribute("code"))
                .map(code -> new Sector(vocabulary, at.attribute("vocabulary-uri"), code, percentage, narratives(at)));
    }

    private Optional<Budget> budget(Node at) {
        var type = budgetType(at);
        var status = values.code(at, "status", BudgetStatus.class).orElse(BudgetStatus.INDICATIVE);
        @Nullable LocalDate start = values.dateOf(at, "period-start");
        @Nullable LocalDate end = values.dateOf(at, "period-end");
        values.checkOrder(at, start, end);
        var value = values.value(at);
        if (type.isEmpty() || value.isEmpty()) return Optional.empty();
        var key = keys.of("budget", type.get(), status, start, end, value.get());
        return Optional.of(new Budget(at.line(), key, type.get(), status, start, end, value.get()));
    }

    /** Without one it is original; with one that nobody knows the amount belongs nowhere. */
    private Optional<BudgetType> budgetType(Node at) {
        return at.attribute("type") == null
                ? Optional.of(BudgetType.ORIGINAL)
                : values.code(at, "type", BudgetType.class);
    }

    private Optional<PlannedDisbursement> plannedDisbursement(Node at) {
        var type = budgetType(at);
        @Nullable LocalDate start = values.dateOf(at, "period-start");
        @Nullable LocalDate end = values.dateOf(at, "period-end");
        values.checkOrder(at, start, end);
        var value = values.value(at);
        if (type.isEmpty() || value.isEmpty()) return Optional.empty();
        var provider = organisation(at, "provider-org");
        var receiver = organisation(at, "receiver-org");
        var key = keys.of("planned-disbursement", type.get(), start, end, value.get(), provider, receiver);
        return Optional.of(
                new PlannedDisbursement(at.line(), key, type.get(), start, end, value.get(), provider, receiver));
    }

    private Optional<Transaction> transaction(Node at) {
        @Nullable String ref = at.attribute("ref");
        var type = at.first("transaction-type").flatMap(code -> values.code(code, "code", TransactionType.class));
        @Nullable LocalDate date = values.dateOf(at, "transaction-date");
        var value = values.value(at);
        if (type.isEmpty() || value.isEmpty()) return Optional.empty();
        var description = narrativesOf(at, "description");
        var provider = organisation(at, "provider-org");
        var receiver = organisation(at, "receiver-org");
        var key = keys.of("transaction", ref, type.get(), date, value.get(), description, provider, receiver);
        return Optional.of(
                new Transaction(at.line(), key, ref, type.get(), date, value.get(), description, provider, receiver));
    }

    private Optional<DocumentLink> documentLink(Node at) {
        var categories = at.all("category").stream()
                .flatMap(category -> Optional.ofNullable(category.attribute("code")).stream())
                .toList();
        return Optional.ofNullable(at.attribute("url"))
                .map(url -> new DocumentLink(url, at.attribute("format"), narrativesOf(at, "title"), categories));
    }

    private Optional<RelatedActivity> relatedActivity(Node at) {
        var type = values.code(at, "type", RelatedActivityType.class);
        @Nullable String ref = at.attribute("ref");
        return ref == null ? Optional.empty() : type.map(known -> new RelatedActivity(ref, known));
    }

    private Organisation organisation(Node parent, String child) {
        return parent.first(child).map(this::organisation).orElse(Organisation.NONE);
    }

    private Organisation organisation(Node at) {
        return new Organisation(at.attribute("ref"), at.attribute("type"), narratives(at));
    }

    private Narratives narrativesOf(Node parent, String child) {
        return parent.first(child).map(this::narratives).orElse(Narratives.NONE);
    }

    private Narratives narratives(Node at) {
        return new Narratives(at.all("narrative").stream()
                .filter(narrative -> !narrative.text().isEmpty())
                .map(this::narrative)
                .toList());
    }

    private Narrative narrative(Node at) {
        @Nullable String own = at.attribute("xml:lang");
        return new Narrative(own == null ? language : own.toLowerCase(Locale.ROOT), at.text());
    }
}

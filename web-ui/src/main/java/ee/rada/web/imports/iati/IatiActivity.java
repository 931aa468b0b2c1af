package ee.rada.web.imports.iati;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One {@code iati-activity} of IATI 2.01–2.03, with the parts that we keep. Lists are in the order of the file; what a bad file
 * leaves out is {@code null}, {@link Narratives#NONE} or an empty list.
 *
 * @param line where its start tag ends in the file it was read from, from 1; 0 where it was not read
 * @param language of texts that do not name theirs, lower-case; empty where the file does not say
 */
public record IatiActivity(
        int line,
        String identifier,
        String language,
        @Nullable Instant updatedAt,
        Organisation reportingOrg,
        Narratives title,
        List<Description> descriptions,
        List<Participant> participants,
        List<OtherIdentifier> otherIdentifiers,
        @Nullable ActivityStatus status,
        Map<ActivityDateType, LocalDate> dates,
        List<Country> countries,
        List<Sector> sectors,
        List<Budget> budgets,
        List<PlannedDisbursement> plannedDisbursements,
        List<Transaction> transactions,
        List<DocumentLink> documentLinks,
        List<RelatedActivity> relatedActivities,
        List<Result> results) {

    public IatiActivity {
        descriptions = List.copyOf(descriptions);
        participants = List.copyOf(participants);
        otherIdentifiers = List.copyOf(otherIdentifiers);
        dates = Map.copyOf(dates);
        countries = List.copyOf(countries);
        sectors = List.copyOf(sectors);
        budgets = List.copyOf(budgets);
        plannedDisbursements = List.copyOf(plannedDisbursements);
        transactions = List.copyOf(transactions);
        documentLinks = List.copyOf(documentLinks);
        relatedActivities = List.copyOf(relatedActivities);
        results = List.copyOf(results);
    }

    public Optional<LocalDate> date(ActivityDateType type) {
        return Optional.ofNullable(dates.get(type));
    }

    /** The description of that type, in the preferred language. */
    public Optional<String> description(DescriptionType type) {
        return descriptions.stream()
                .filter(description -> description.type() == type)
                .flatMap(description -> description.text().preferred().stream())
                .findFirst();
    }

    /**
     * An organisation as the file names it.
     *
     * @param type of the IATI code list OrganisationType, such as {@code 10} for government; as it stands, for that list grows
     */
    public record Organisation(
            @Nullable String ref, @Nullable String type, Narratives name) {

        public static final Organisation NONE = new Organisation(null, null, Narratives.NONE);

        public boolean isEmpty() {
            return equals(NONE);
        }
    }

    public record Description(DescriptionType type, Narratives text) {}

    public record Participant(OrganisationRole role, Organisation organisation) {}

    /**
     * Another number of the same activity.
     *
     * @param type of the IATI code list OtherIdentifierType, as it stands
     */
    public record OtherIdentifier(String ref, @Nullable String type) {}

    /**
     * A country that receives.
     *
     * @param percentage of the activity; {@code null} where it is the only country or not said
     */
    public record Country(String code, @Nullable BigDecimal percentage) {}

    /**
     * What field of work the activity is in.
     *
     * @param vocabulary {@code 1} (OECD DAC, five digits) where the file does not say
     */
    public record Sector(
            String vocabulary,
            @Nullable String vocabularyUri,
            String code,
            @Nullable BigDecimal percentage,
            Narratives name) {}

    /**
     * An amount of money; may be negative.
     *
     * @param amount with two decimals, rounded HALF_EVEN
     * @param currency ISO 4217
     * @param date on which it is to be converted into another currency
     */
    public record Value(
            BigDecimal amount, String currency, @Nullable LocalDate date) {}

    /**
     * What is planned to be spent in a period.
     *
     * @param key the same in every reading of the same content: a hash of activity and budget, and which of its equals it is
     * @param start {@code null} where the file has no real date there; the same goes for {@code end}
     */
    public record Budget(
            int line,
            String key,
            BudgetType type,
            BudgetStatus status,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            Value value) {}

    /**
     * What is planned to be paid out in a period.
     *
     * @param key as with a {@link Budget}
     */
    public record PlannedDisbursement(
            int line,
            String key,
            BudgetType type,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            Value value,
            Organisation provider,
            Organisation receiver) {}

    /**
     * Money that was promised, received or spent.
     *
     * @param key as with a {@link Budget}; of two transactions that are equal to the letter both are real
     * @param ref the publisher's own reference
     * @param date {@code null} where the file has no real date there; see {@link #dateOrValueDate()}
     */
    public record Transaction(
            int line,
            String key,
            @Nullable String ref,
            TransactionType type,
            @Nullable LocalDate date,
            Value value,
            Narratives description,
            Organisation provider,
            Organisation receiver) {

        public Optional<LocalDate> dateOrValueDate() {
            return Optional.ofNullable(date).or(() -> Optional.ofNullable(value.date()));
        }
    }

    /**
     * A public document of the activity.
     *
     * @param categories of the IATI code list DocumentCategory
     */
    public record DocumentLink(String url, @Nullable String format, Narratives title, List<String> categories) {
        public DocumentLink {
            categories = List.copyOf(categories);
        }
    }

    public record RelatedActivity(String ref, RelatedActivityType type) {}

    public record Result(ResultType type, Narratives title, Narratives description, List<Indicator> indicators) {
        public Result {
            indicators = List.copyOf(indicators);
        }
    }

    public record Indicator(
            @Nullable IndicatorMeasure measure,
            boolean ascending,
            Narratives title,
            Narratives description,
            @Nullable Baseline baseline,
            List<Period> periods) {
        public Indicator {
            periods = List.copyOf(periods);
        }
    }

    /**
     * Where an indicator stood before.
     *
     * @param value as it is written: a number for most measures, words for qualitative ones
     */
    public record Baseline(
            int year, @Nullable LocalDate date, @Nullable String value) {}

    /**
     * What was aimed at and reached in a period.
     *
     * @param target as it is written, for the whole and not for one place or group; the same goes for {@code actual}
     */
    public record Period(
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable String target,
            @Nullable String actual) {}
}

package ee.rada.web.exports;

import ee.rada.kernel.Money;
import ee.rada.kernel.projects.Participant.Part;
import ee.rada.query.projects.ExportProjects.Entry;
import ee.rada.query.projects.ExportProjects.Item;
import ee.rada.query.projects.ExportProjects.Line;
import ee.rada.web.exports.iati.IatiPublisher;
import ee.rada.web.imports.iati.ActivityDateType;
import ee.rada.web.imports.iati.ActivityStatus;
import ee.rada.web.imports.iati.BudgetStatus;
import ee.rada.web.imports.iati.BudgetType;
import ee.rada.web.imports.iati.DescriptionType;
import ee.rada.web.imports.iati.IatiActivity;
import ee.rada.web.imports.iati.IatiActivity.Budget;
import ee.rada.web.imports.iati.IatiActivity.Country;
import ee.rada.web.imports.iati.IatiActivity.Description;
import ee.rada.web.imports.iati.IatiActivity.Organisation;
import ee.rada.web.imports.iati.IatiActivity.Participant;
import ee.rada.web.imports.iati.IatiActivity.Sector;
import ee.rada.web.imports.iati.IatiActivity.Transaction;
import ee.rada.web.imports.iati.IatiActivity.Value;
import ee.rada.web.imports.iati.IatiCode;
import ee.rada.web.imports.iati.Narratives;
import ee.rada.web.imports.iati.OrganisationRole;
import ee.rada.web.imports.iati.TransactionType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of our projects as an IATI activity. Of an imported one comes out what came in. Of our own no free text about entries does:
 * whom we pay may be a person, and what we publish names none.
 */
final class IatiProject {

    private static final String ESTONIA = "EE";
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final String OECD_DAC = "1";
    /** Ending violence against women and girls: what the service is for. */
    private static final String SECTOR = "15180";

    private final Item item;
    private final IatiPublisher publisher;
    private final boolean imported;
    /** Imported texts do not tell their language. */
    private final String language;

    private IatiProject(Item item, IatiPublisher publisher) {
        this.item = item;
        this.publisher = publisher;
        this.imported = item.identifier() != null;
        this.language = imported ? "" : publisher.language();
    }

    static IatiActivity of(Item item, IatiPublisher publisher) {
        return new IatiProject(item, publisher).activity();
    }

    private IatiActivity activity() {
        return new IatiActivity(
                0,
                item.identifier() == null ? publisher.identifier(item.number()) : item.identifier(),
                language,
                item.changedAt(),
                Organisation.NONE,
                text(item.title()),
                Stream.ofNullable(item.aim())
                        .map(aim -> new Description(DescriptionType.GENERAL, text(aim)))
                        .toList(),
                participants(),
                List.of(),
                code(ActivityStatus.class, item.state().iatiCode()),
                dates(),
                imported ? List.of() : List.of(new Country(ESTONIA, WHOLE)),
                imported ? List.of() : List.of(new Sector(OECD_DAC, null, SECTOR, null, Narratives.NONE)),
                budgets(),
                List.of(),
                item.entries().stream().map(this::transaction).toList(),
                List.of(),
                List.of(),
                item.goals().stream()
                        .map(goal -> IatiGoal.of(goal, item, language))
                        .toList());
    }

    private List<Participant> participants() {
        var named = item.participants().stream()
                .map(each -> new Participant(role(each.role()), organisation(each.reference(), each.name())));
        boolean funded = item.participants().stream().anyMatch(each -> each.role() == Part.FUNDING);
        var funder = Stream.ofNullable(funded ? null : item.funder())
                .map(name -> new Participant(OrganisationRole.FUNDING, organisation(null, name)));
        return Stream.concat(funder, named).toList();
    }

    private static OrganisationRole role(Part part) {
        return IatiCode.find(OrganisationRole.class, part.iatiCode()).orElseThrow();
    }

    private Map<ActivityDateType, LocalDate> dates() {
        var dates = new EnumMap<ActivityDateType, LocalDate>(ActivityDateType.class);
        put(dates, ActivityDateType.PLANNED_START, item.periodStart());
        put(dates, ActivityDateType.ACTUAL_START, item.actualStart());
        put(dates, ActivityDateType.PLANNED_END, item.periodEnd());
        put(dates, ActivityDateType.ACTUAL_END, item.actualEnd());
        return dates;
    }

    private static void put(Map<ActivityDateType, LocalDate> dates, ActivityDateType type, @Nullable LocalDate date) {
        if (date != null) dates.put(type, date);
    }

    /** The original of every line; and once anything of ours was amended, what stands in each of them now. */
    private List<Budget> budgets() {
        boolean amended = !imported && item.lines().stream().anyMatch(line -> line.revised() != null);
        return item.lines().stream()
                .flatMap(line -> Stream.concat(
                        Stream.ofNullable(line.original()).map(money -> budget(line, BudgetType.ORIGINAL, money)),
                        Stream.ofNullable(amended && line.revised() == null ? line.original() : line.revised())
                                .map(money -> budget(line, BudgetType.REVISED, money))))
                .toList();
    }

    /** A line of our own is for a calendar year. */
    private Budget budget(Line line, BudgetType type, Money money) {
        @Nullable LocalDate start = line.periodStart();
        @Nullable LocalDate end = line.periodEnd();
        if (start == null && end == null && line.year() > 0) {
            start = LocalDate.of(line.year(), 1, 1);
            end = LocalDate.of(line.year(), 12, 31);
        }
        var status = imported ? BudgetStatus.INDICATIVE : BudgetStatus.COMMITTED;
        return new Budget(0, line.lineId().toString(), type, status, start, end, value(money, start));
    }

    private Transaction transaction(Entry entry) {
        var id = entry.entryId() + (entry.reversal() ? "-R" : "");
        @Nullable String reference = imported ? entry.documentRef() : null;
        boolean isRef = reference != null && reference.indexOf(' ') < 0;
        var counterparty =
                imported && entry.counterparty() != null ? organisation(null, entry.counterparty()) : Organisation.NONE;
        boolean incoming = switch (entry.kind()) {
            case INCOMING_FUNDS, INCOMING_COMMITMENT, INCOMING_PLEDGE -> true;
            default -> false;
        };
        return new Transaction(
                0,
                id,
                isRef ? reference : id,
                code(TransactionType.class, entry.kind().iatiCode()),
                entry.date(),
                value(entry.amount(), entry.date()),
                isRef || reference == null ? Narratives.NONE : text(reference),
                incoming ? counterparty : Organisation.NONE,
                incoming ? Organisation.NONE : counterparty);
    }

    private static Value value(Money money, @Nullable LocalDate date) {
        return new Value(money.decimal(), money.currency(), date);
    }

    private Organisation organisation(@Nullable String reference, String name) {
        return new Organisation(reference, null, text(name));
    }

    private Narratives text(String text) {
        return Narratives.of(language, text);
    }

    private static <E extends Enum<E> & IatiCode> E code(Class<E> list, int code) {
        return IatiCode.find(list, Integer.toString(code)).orElseThrow();
    }
}

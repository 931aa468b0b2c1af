package ee.rada.web.imports;

import static ee.rada.web.imports.iati.ActivityDateType.ACTUAL_END;
import static ee.rada.web.imports.iati.ActivityDateType.ACTUAL_START;
import static ee.rada.web.imports.iati.ActivityDateType.PLANNED_END;
import static ee.rada.web.imports.iati.ActivityDateType.PLANNED_START;

import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.EntryKind;
import ee.rada.kernel.budgets.ImportedEntry;
import ee.rada.kernel.projects.ImportedProject;
import ee.rada.kernel.projects.Participant;
import ee.rada.kernel.projects.Participant.Part;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.ProjectStatus;
import ee.rada.web.commands.StableIds;
import ee.rada.web.imports.iati.IatiActivity;
import ee.rada.web.imports.iati.IatiActivity.Budget;
import ee.rada.web.imports.iati.IatiActivity.Organisation;
import ee.rada.web.imports.iati.IatiActivity.Transaction;
import ee.rada.web.imports.iati.IatiActivity.Value;
import ee.rada.web.imports.iati.Narratives;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a project of ours of an IATI activity, as found: dates may be missing or reversed, amounts of any sign and currency. The same
 * activity always gives the same ids.
 */
final class IatiMapping {

    private static final int IDENTIFIER = 300;
    private static final int LONG_LINE = 1000;
    private static final int AIM = 20_000;
    private static final int NAME = 300;
    private static final int REFERENCE = 100;

    private final IatiActivity activity;
    private final int occurrence;
    private final String path;
    private final ProjectId projectId;
    private final Notes notes;
    private final Fitting fitting;

    private IatiMapping(IatiActivity activity, int occurrence, String path) {
        this.activity = activity;
        this.occurrence = occurrence;
        this.path = path;
        this.projectId = StableIds.project(activity.identifier());
        this.notes = new Notes(activity.line(), path);
        this.fitting = new Fitting(notes);
    }

    /**
     * Everything that fits a project of ours.
     *
     * @param occurrence how often the file had that identifier so far, this time included: what the second brings is not the first's
     * @param path of the activity, for notes
     */
    static MappedActivity map(IatiActivity activity, int occurrence, String path) {
        return new IatiMapping(activity, occurrence, path).map();
    }

    private MappedActivity map() {
        var project = project();
        var budgets = new BudgetLines(projectId, activity, occurrence, notes);
        var lines = budgets.all();
        var place = new MappedActivity.Place(activity.line(), path, budgets.places());
        var entries = activity.transactions().stream().map(this::entry).toList();
        return new MappedActivity(projectId, occurrence, place, project, lines, entries, notes.all());
    }

    private ImportedProject project() {
        var title = fitting.line(activity.title().preferred().orElse(activity.identifier()), LONG_LINE, "title");
        return new ImportedProject(
                fitting.line(activity.identifier(), IDENTIFIER, "iati-identifier"),
                title,
                aim(),
                status(),
                activity.date(PLANNED_START).orElse(null),
                activity.date(PLANNED_END).orElse(null),
                activity.date(ACTUAL_START).orElse(null),
                activity.date(ACTUAL_END).orElse(null),
                funder(),
                currency(),
                fitting.atMost(participants(), "participating-org"),
                new Goals(projectId, title, notes).of(activity),
                StableIds.activity(projectId));
    }

    /** All descriptions, one below the other: which of them holds the aim differs from publisher to publisher. */
    private @Nullable String aim() {
        var text = activity.descriptions().stream()
                .flatMap(description -> description.text().preferred().stream())
                .distinct()
                .collect(Collectors.joining("\n\n"));
        return text.isBlank() ? null : fitting.cut(text, AIM, "description");
    }

    /** Where the file does not say it, the dates do. */
    private ProjectStatus status() {
        if (activity.status() != null) {
            return ProjectStatus.ofIati(Integer.parseInt(activity.status().code()));
        }
        if (activity.date(ACTUAL_END).isPresent()) return ProjectStatus.CLOSED;
        return activity.date(ACTUAL_START).isPresent() ? ProjectStatus.IMPLEMENTATION : ProjectStatus.DRAFT;
    }

    private @Nullable String funder() {
        return activity.participants().stream()
                .filter(participant -> part(participant) == Part.FUNDING)
                .flatMap(participant -> name(participant.organisation()).stream())
                .findFirst()
                .map(name -> fitting.line(name, LONG_LINE, "participating-org"))
                .orElse(null);
    }

    private List<Participant> participants() {
        return activity.participants().stream()
                .flatMap(participant -> participant(participant).stream())
                .toList();
    }

    private Optional<Participant> participant(IatiActivity.Participant participant) {
        var organisation = participant.organisation();
        var name = name(organisation);
        if (name.isEmpty()) notes.tell(Notes.Code.PARTICIPANT_UNNAMED, "participating-org");
        return name.map(text -> new Participant(
                part(participant),
                fitting.line(text, NAME, "participating-org"),
                fitting.optionalLine(organisation.ref(), REFERENCE, "participating-org/@ref")));
    }

    private static Part part(IatiActivity.Participant participant) {
        return switch (participant.role()) {
            case FUNDING -> Part.FUNDING;
            case ACCOUNTABLE -> Part.ACCOUNTABLE;
            case EXTENDING -> Part.EXTENDING;
            case IMPLEMENTING -> Part.IMPLEMENTING;
        };
    }

    private static Optional<String> name(Organisation organisation) {
        return organisation.name().preferred().or(() -> Optional.ofNullable(organisation.ref()));
    }

    /** The one most values are in; of several the one that comes first. */
    private String currency() {
        var counts = Stream.concat(
                        activity.budgets().stream().map(Budget::value),
                        activity.transactions().stream().map(Transaction::value))
                .collect(Collectors.groupingBy(Value::currency, LinkedHashMap::new, Collectors.counting()));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .findFirst()
                .map(entry -> entry.getKey())
                .orElse(Money.EUR);
    }

    private ImportedEntry entry(Transaction transaction) {
        var kind = EntryKind.ofIati(Integer.parseInt(transaction.type().code()));
        var value = transaction.value();
        return new ImportedEntry(
                StableIds.entry(projectId, transaction.key(), occurrence),
                kind,
                Money.of(value.amount(), value.currency()),
                transaction.dateOrValueDate().orElse(null),
                fitting.optionalLine(name(counterparty(transaction, kind)).orElse(null), LONG_LINE, "transaction"),
                fitting.optionalLine(reference(transaction), LONG_LINE, "transaction"));
    }

    /** Who gave what came in; who got what went out. */
    private static Organisation counterparty(Transaction transaction, EntryKind kind) {
        return switch (kind) {
            case INCOMING_FUNDS, INCOMING_COMMITMENT, INCOMING_PLEDGE -> transaction.provider();
            default -> transaction.receiver();
        };
    }

    private static @Nullable String reference(Transaction transaction) {
        return transaction.ref() == null
                ? Optional.of(transaction.description())
                        .flatMap(Narratives::preferred)
                        .orElse(null)
                : transaction.ref();
    }
}

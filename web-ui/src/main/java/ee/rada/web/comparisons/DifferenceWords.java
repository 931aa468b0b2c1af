package ee.rada.web.comparisons;

import ee.rada.kernel.Money;
import ee.rada.kernel.Region;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.query.comparisons.Cause;
import ee.rada.query.comparisons.Change;
import ee.rada.query.comparisons.Difference;
import ee.rada.query.comparisons.Named;
import ee.rada.query.comparisons.ProjectComparison;
import ee.rada.query.comparisons.Subject;
import ee.rada.query.planversions.Fate;
import ee.rada.web._format.Formats;
import ee.rada.web._pages.RegionNames;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells differences in words, kind by kind. */
@Component
final class DifferenceWords {

    /** How many events are told beside a difference; the history has all of them. */
    private static final int MOST_CAUSES = 3;

    /** What is worth telling of something that was added or left out; the file has every fact. */
    private static final Set<String> GIST = Set.of(
            "state",
            "periodStart",
            "periodEnd",
            "target",
            "targetDate",
            "start",
            "end",
            "responsible",
            "plannedCost",
            "need",
            "byWhen",
            "original",
            "current",
            "spent",
            "bac",
            "ev",
            "ac");

    /** The things of one kind that are not the same. */
    public record Group(Subject.Kind kind, List<Thing> things) {}

    /**
     * A thing that is not the same.
     *
     * @param href its page; null where it has none
     * @param causes the proposals and the latest events that made it so, of what was added the one that brought it, and {@code more} how many others did
     */
    public record Thing(
            String title, @Nullable String href, Fate fate, List<Line> lines, List<Cause> causes, int more) {}

    /** One fact; {@code more} says by how much. */
    public record Line(
            String label,
            @Nullable String was,
            @Nullable String now,
            @Nullable String more) {}

    private final RegionNames regions;
    private final MessageSource messages;
    private final Formats fmt;

    DifferenceWords(RegionNames regions, MessageSource messages, Formats fmt) {
        this.regions = regions;
        this.messages = messages;
        this.fmt = fmt;
    }

    List<Group> of(ProjectComparison comparison, Locale locale) {
        Map<Long, Cause> causes =
                comparison.causes().stream().collect(Collectors.toMap(Cause::position, Function.identity()));
        var groups = new EnumMap<Subject.Kind, List<Thing>>(Subject.Kind.class);
        for (Difference difference : comparison.differences()) {
            groups.computeIfAbsent(difference.subject().kind(), _ -> new ArrayList<>())
                    .add(thing(comparison, difference, causes, locale));
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    private Thing thing(ProjectComparison comparison, Difference difference, Map<Long, Cause> causes, Locale locale) {
        boolean there = difference.fate() == Fate.CHANGED;
        List<Cause> told = told(difference, causes);
        return new Thing(
                title(difference.subject(), locale),
                href(comparison, difference),
                difference.fate(),
                difference.changes().stream()
                        .filter(change -> there || GIST.contains(change.field()))
                        .map(change -> line(change, locale))
                        .toList(),
                told,
                Math.max(0, difference.events() - told.size()));
    }

    /** Of what was added the event that brought it, else every proposal, and of what was done directly the latest. */
    private static List<Cause> told(Difference difference, Map<Long, Cause> causes) {
        List<Cause> all = Stream.concat(
                        difference.by().stream(), difference.changes().stream().flatMap(change -> change.by().stream()))
                .distinct()
                .sorted()
                .map(causes::get)
                .filter(Objects::nonNull)
                .toList();
        if (difference.fate() == Fate.ADDED) {
            return all.subList(0, Math.min(1, all.size()));
        }
        var proposals = new LinkedHashMap<ProposalId, Cause>();
        var direct = new ArrayList<Cause>();
        for (Cause cause : all) {
            if (cause.proposal() == null) {
                direct.add(cause);
            } else {
                proposals.put(cause.proposal().proposalId(), cause);
            }
        }
        var told = new ArrayList<>(proposals.values());
        int room = Math.max(0, MOST_CAUSES - told.size());
        told.addAll(direct.subList(Math.max(0, direct.size() - room), direct.size()));
        return told;
    }

    String title(Subject subject, Locale locale) {
        return switch (subject.kind()) {
            case TOTAL -> messages.getMessage("budget.total", null, locale) + " " + subject.title();
            case EARNED_VALUE -> messages.getMessage("project.tab.earned-value", null, locale);
            default -> (subject.code() + " " + subject.title()).strip();
        };
    }

    private static @Nullable String href(ProjectComparison comparison, Difference difference) {
        String project = "/projects/" + comparison.projectId().value();
        boolean gone = difference.fate() == Fate.REMOVED;
        return switch (difference.subject().kind()) {
            case PROJECT -> project;
            case GOAL -> project + "/goals";
            case ACTIVITY ->
                gone ? null : project + "/activities/" + difference.subject().id();
            case STAKEHOLDER -> project + "/plan";
            case LINE -> project + "/budget/lines/" + difference.subject().id();
            case TOTAL -> project + "/budget";
            case EARNED_VALUE -> project + "/earned-value";
        };
    }

    private Line line(Change change, Locale locale) {
        return new Line(
                label(change.field(), locale),
                change.before() == null ? null : words(change, change.before(), locale),
                change.after() == null ? null : words(change, change.after(), locale),
                more(change));
    }

    String label(String field, Locale locale) {
        return messages.getMessage("comparison.field." + field, null, locale);
    }

    private @Nullable String more(Change change) {
        return switch (change) {
            case Change.Day day when day.workingDays() != null -> fmt.moved(day.workingDays());
            case Change.Amount amount
            when amount.before() != null && amount.after() != null ->
                amount.change() == null ? null : fmt.change(amount.change());
            default -> null;
        };
    }

    String words(Change change, Object value, Locale locale) {
        return switch (value) {
            case LocalDate day -> fmt.date(day);
            case Money money -> fmt.money(money);
            case BigDecimal number ->
                change.field().equals("percentComplete") ? fmt.percent(number.longValue()) : fmt.number(number);
            case Boolean flag -> messages.getMessage(flag ? "comparison.yes" : "comparison.no", null, locale);
            case Named other -> other.name();
            case String code when change.field().equals("region") -> regions.name(Region.of(code), locale);
            default ->
                change instanceof Change.Choice choice
                        ? messages.getMessage("enum." + choice.of() + "." + value, null, locale)
                        : value.toString();
        };
    }
}

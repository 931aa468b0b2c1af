package ee.rada.query.comparisons;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.AccessClass;
import ee.rada.kernel.Event;
import ee.rada.kernel.EventCatalogue;
import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ProjectEvent.ProjectRegistered;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.ProjectStatus;
import ee.rada.query.AsOf;
import ee.rada.query.Stories;
import ee.rada.query._axon.Known;
import ee.rada.query._axon.RandomHistory;
import ee.rada.query.budgets.FindEntries;
import ee.rada.query.budgets.GetBudget;
import ee.rada.query.comparisons.Facts.Thing;
import ee.rada.query.history.GetHistory;
import ee.rada.query.planversions.FindPlanVersions;
import ee.rada.query.planversions.GetPlanComparison;
import ee.rada.query.planversions.Revision;
import ee.rada.query.projects.ActivityState;
import ee.rada.query.projects.GetPlan;
import ee.rada.query.projects.GetProject;
import ee.rada.store.EventJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any two moments of random histories; a failure names its seed. */
class RandomComparisonsTest {

    private static final Set<String> PLANNED = Set.of("start", "end", "plannedCost");

    private long seed;
    private final Map<Long, Facts> then = new TreeMap<>();
    private final Map<EntryId, LineId> lines = new HashMap<>();
    private List<Made> made = List.of();

    @ParameterizedTest
    @ValueSource(longs = {3, 20_261_122})
    void differences_lead_from_the_one_moment_to_the_other_and_each_has_its_causes(long chance) {
        seed = chance;
        try (Known known = Known.started()) {
            var events = new RandomHistory(seed).events(300);
            known.learn(OfficialId.random(), Stories.FIRST, events.toArray(Event[]::new));
            ProjectId project = firstOf(events);
            learnHistory(known, project);
            var revisions = known.ask(new FindPlanVersions(project, null, 500), FindPlanVersions.Answer.class)
                    .items();
            List<Long> ends = endsOf(revisions, events.size());

            takeFacts(known, project, ends, events.size());
            for (long from : then.keySet()) {
                for (long to : then.keySet()) {
                    if (from < to) {
                        check(from, to);
                    }
                }
            }
            for (int i = 1; i < revisions.size(); i++) {
                agreesWithTheVersions(known, project, ends, 1 + new Random(seed + i).nextInt(i), i + 1);
            }
        }
    }

    private static ProjectId firstOf(List<Event> events) {
        return events.stream()
                .filter(ProjectRegistered.class::isInstance)
                .map(event -> ((ProjectRegistered) event).projectId())
                .findFirst()
                .orElseThrow();
    }

    private void learnHistory(Known known, ProjectId project) {
        made = known.ask(new GetHistory(project.value(), 0, 10_000), GetHistory.Answer.class).entries().stream()
                .map(entry -> new Made(
                        new Cause(
                                entry.position(),
                                entry.type(),
                                entry.recordedAt(),
                                entry.effectiveAt(),
                                entry.actor(),
                                entry.actingPost(),
                                entry.onBehalfOf(),
                                entry.reason(),
                                null),
                        EventJson.read(
                                entry.data(),
                                Objects.requireNonNull(
                                        EventCatalogue.byStoredName().get(entry.type())))))
                .toList();
        known.ask(new FindEntries(project, null, false, null, 500), FindEntries.Answer.class)
                .items()
                .forEach(entry -> lines.put(entry.entryId(), Objects.requireNonNull(entry.lineId())));
    }

    /** The last position at which each revision was the latest. */
    private static List<Long> endsOf(List<Revision> revisions, long last) {
        var ends = new ArrayList<Long>();
        for (int i = 1; i < revisions.size(); i++) {
            ends.add(revisions.get(i).recordedPosition() - 1);
        }
        ends.add(last);
        return ends;
    }

    private void takeFacts(Known known, ProjectId project, List<Long> ends, int last) {
        then.put(0L, Facts.none());
        var positions = new Random(seed).longs(8, 20, last).boxed().collect(Collectors.toSet());
        positions.addAll(ends);
        positions.stream().sorted().forEach(position -> {
            var asOf = new AsOf(position, null, Duration.ofSeconds(30));
            then.put(
                    position,
                    ProjectFacts.of(
                            known.ask(new GetProject(project, Stories.LAST), GetProject.Answer.class, asOf),
                            known.ask(new GetPlan(project, Stories.LAST), GetPlan.Answer.class, asOf),
                            known.ask(new GetBudget(project, null, Stories.LAST), GetBudget.Answer.class, asOf)));
        });
    }

    private List<Difference> differences(long from, long to) {
        List<Made> between = made.stream()
                .filter(one -> one.cause().position() > from && one.cause().position() <= to)
                .toList();
        return new Comparing(at(from), at(to), between, lines).differences();
    }

    private Facts at(long position) {
        return Objects.requireNonNull(then.get(position));
    }

    private void check(long from, long to) {
        String where = "seed %d, %d to %d".formatted(seed, from, to);
        List<Difference> differences = differences(from, to);

        assertThat(applied(at(from), differences)).as(where).isEqualTo(plain(at(to)));
        assertThat(differences).as(where).allSatisfy(one -> {
            assertThat(one.by()).isNotEmpty().allMatch(position -> position > from && position <= to);
            assertThat(one.changes())
                    .allSatisfy(change -> assertThat(change.by()).isNotEmpty());
        });
        assertThat(sum(differences, Subject.Kind.LINE)).as(where).isEqualTo(sum(differences, Subject.Kind.TOTAL));
    }

    /** The facts of everything, by thing. */
    private static Map<Subject.Key, Map<String, Object>> plain(Facts facts) {
        var plain = new LinkedHashMap<Subject.Key, Map<String, Object>>();
        for (Thing thing : facts.things().values()) {
            plain.put(thing.subject().key(), new HashMap<>(thing.facts()));
        }
        return plain;
    }

    private static Map<Subject.Key, Map<String, Object>> applied(Facts before, List<Difference> differences) {
        var facts = plain(before);
        for (Difference difference : differences) {
            var thing = facts.computeIfAbsent(difference.subject().key(), _ -> new HashMap<>());
            for (Change change : difference.changes()) {
                assertThat(value(change, thing.get(change.field()))).isEqualTo(change.before());
                if (change.after() == null) {
                    thing.remove(change.field());
                } else {
                    thing.put(change.field(), kept(change));
                }
            }
            facts.values().removeIf(Map::isEmpty);
        }
        return facts;
    }

    private static @Nullable Object value(Change change, @Nullable Object fact) {
        return change instanceof Change.Choice && fact instanceof Enum<?> one ? one.name() : fact;
    }

    /** A choice is told by its name. */
    private static Object kept(Change change) {
        Object after = Objects.requireNonNull(change.after());
        if (change instanceof Change.Choice choice) {
            return CHOICES.stream()
                    .filter(one -> one.getDeclaringClass().getSimpleName().equals(choice.of())
                            && one.name().equals(after))
                    .findFirst()
                    .orElseThrow();
        }
        return after;
    }

    private static final List<Enum<?>> CHOICES = choices();

    private static List<Enum<?>> choices() {
        var choices = new ArrayList<Enum<?>>();
        choices.addAll(List.of(ProjectStatus.values()));
        choices.addAll(List.of(ActivityState.values()));
        choices.addAll(List.of(AccessClass.values()));
        return choices;
    }

    private static Money sum(List<Difference> differences, Subject.Kind kind) {
        return differences.stream()
                .filter(one -> one.subject().kind() == kind)
                .flatMap(one -> one.changes().stream())
                .filter(Change.Amount.class::isInstance)
                .map(Change.Amount.class::cast)
                .map(Change.Amount::change)
                .filter(Objects::nonNull)
                .reduce(Money.euros("0.00"), Money::plus);
    }

    private void agreesWithTheVersions(Known known, ProjectId project, List<Long> ends, int from, int to) {
        String where = "seed %d, revision %d to %d".formatted(seed, from, to);
        var versions = known.ask(new GetPlanComparison(project, from, to), GetPlanComparison.Answer.class);
        List<Difference> moments = differences(ends.get(from - 1), ends.get(to - 1));

        assertThat(moments.stream()
                        .filter(one -> one.subject().kind() == Subject.Kind.ACTIVITY)
                        .filter(one -> one.changes().stream().anyMatch(change -> PLANNED.contains(change.field())))
                        .collect(Collectors.toMap(
                                one -> one.subject().id(),
                                one -> days(one.changes(), "end") + " " + more(one.changes(), "plannedCost"))))
                .as(where)
                .isEqualTo(versions.activities().stream()
                        .collect(Collectors.toMap(
                                one -> Objects.requireNonNull(one.after())
                                        .activityId()
                                        .value()
                                        .toString(),
                                one -> one.workingDays() + " " + one.costChange())));
        assertThat(moments.stream()
                        .filter(one -> one.subject().kind() == Subject.Kind.PROJECT)
                        .mapToInt(one -> days(one.changes(), "periodEnd"))
                        .sum())
                .as(where)
                .isEqualTo(versions.end() == null ? 0 : versions.end().workingDays());
        assertThat(moments.stream()
                        .filter(one -> one.subject().kind() == Subject.Kind.TOTAL)
                        .map(one -> more(one.changes(), "current"))
                        .findFirst()
                        .orElse(Money.euros("0.00")))
                .as(where)
                .isEqualTo(versions.totals().getFirst().change());
    }

    private static int days(List<Change> changes, String field) {
        return changes.stream()
                .filter(change -> change.field().equals(field))
                .map(change -> ((Change.Day) change).workingDays())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(0);
    }

    private static Money more(List<Change> changes, String field) {
        return changes.stream()
                .filter(change -> change.field().equals(field))
                .map(change -> Objects.requireNonNull(((Change.Amount) change).change()))
                .findFirst()
                .orElse(Money.euros("0.00"));
    }
}

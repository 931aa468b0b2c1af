package ee.rada.query.planversions;

import static ee.rada.query.Stories.FIRST;
import static ee.rada.query.Stories.LAST;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Event;
import ee.rada.kernel.Money;
import ee.rada.kernel.Region;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended.Amendment;
import ee.rada.kernel.budgets.BudgetEvent.OriginalBudgetSet;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.PlanDifference;
import ee.rada.kernel.projects.PlanDifference.ActivityAdded;
import ee.rada.kernel.projects.PlanDifference.ActivityCancelled;
import ee.rada.kernel.projects.PlanDifference.ActivityMoved;
import ee.rada.kernel.projects.PlanDifference.CostChanged;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Origin;
import ee.rada.query.Stories;
import ee.rada.query._axon.Known;
import ee.rada.query.budgets.GetBudget;
import ee.rada.query.budgets.GetBudgetLine;
import ee.rada.query.projects.ActivityState;
import ee.rada.query.projects.GetPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random revisions against a model that keeps a copy of everything; a failure names its seed. */
class RandomRevisionsTest {

    private static final OfficialId HEAD = OfficialId.random();
    private static final int REVISIONS = 25;

    private record Work(@Nullable LocalDate end, long cents, boolean cancelled) {}

    private record Sum(long cents, boolean closed) {}

    /** What a revision says, as a person would note it down. */
    private record Noted(Map<UUID, Work> activities, Map<UUID, Sum> lines) {

        static Noted of(GetPlanVersion.Answer version) {
            var activities = new HashMap<UUID, Work>();
            version.activities()
                    .forEach(one -> activities.put(
                            one.activityId().value(), new Work(one.end(), cents(one.plannedCost()), one.cancelled())));
            var lines = new HashMap<UUID, Sum>();
            version.lines()
                    .forEach(line -> lines.put(
                            line.lineId().value(), new Sum(line.amount().cents(), line.closed())));
            return new Noted(activities, lines);
        }

        Noted copy() {
            return new Noted(new HashMap<>(activities), new HashMap<>(lines));
        }
    }

    private static long cents(@Nullable Money money) {
        return money == null ? 0 : money.cents();
    }

    private static Money euros(long cents) {
        return new Money(cents, Money.EUR);
    }

    /** Makes revisions by chance, and notes down what each comes to. */
    private static final class Author {

        private final Random chance;
        private final Stories story;
        private final List<Noted> notes = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();
        private final Noted now = new Noted(new LinkedHashMap<>(), new LinkedHashMap<>());
        private int plan = 1;
        private int budget = 1;

        Author(ProjectId project, long seed) {
            this.chance = new Random(seed);
            this.story = new Stories(project);
        }

        List<Event> write() {
            events.add(story.registered("R", "Random"));
            for (int i = 0; i < 3; i++) {
                var activity = new ActivityId(id());
                events.add(story.planned(activity, "A" + i, FIRST, LAST, "100.00"));
                now.activities.put(activity.value(), new Work(LAST, 10_000, false));
            }
            var amounts = new LinkedHashMap<LineId, String>();
            for (int i = 0; i < 2; i++) {
                var line = new LineId(id());
                amounts.put(line, "1000.00");
                now.lines.put(line.value(), new Sum(100_000, false));
            }
            events.add(story.budgeted(amounts));
            events.add(story.submitted());
            events.add(story.approved());
            notes.add(now.copy());
            for (int i = 1; i < REVISIONS; i++) {
                revise();
                notes.add(now.copy());
            }
            return events;
        }

        private void revise() {
            var proposal = new ProposalId(id());
            int what = 1 + chance.nextInt(3);
            events.add(story.drafted(proposal, "Change " + plan + "." + budget, null));
            if ((what & 1) != 0) {
                var differences = new ArrayList<PlanDifference>();
                for (int i = chance.nextInt(3); i >= 0; i--) {
                    differences.add(difference());
                }
                events.add(story.revised(proposal, ++plan, differences.toArray(PlanDifference[]::new)));
            }
            if ((what & 2) != 0) {
                amend(proposal);
            }
            events.add(story.applied(proposal, plan, budget));
        }

        private PlanDifference difference() {
            var open = new ArrayList<UUID>();
            now.activities.forEach((id, work) -> {
                if (!work.cancelled) {
                    open.add(id);
                }
            });
            int what = open.isEmpty() ? 0 : chance.nextInt(6);
            if (what == 0) {
                return add();
            }
            var activity = new ActivityId(open.get(chance.nextInt(open.size())));
            Work was = Objects.requireNonNull(now.activities.get(activity.value()));
            LocalDate end = Objects.requireNonNull(was.end);
            // Few days and sums to choose from, so that some changes lead back to what was.
            LocalDate later = LAST.plusDays(chance.nextInt(4));
            long dearer = 10_000L * chance.nextInt(5);
            return switch (what) {
                case 1 -> {
                    now.activities.put(activity.value(), new Work(end, was.cents, true));
                    yield new ActivityCancelled(activity);
                }
                case 2 -> {
                    now.activities.put(activity.value(), new Work(end, dearer, false));
                    yield new CostChanged(activity, euros(was.cents), euros(dearer));
                }
                default -> {
                    now.activities.put(activity.value(), new Work(later, was.cents, false));
                    yield new ActivityMoved(activity, FIRST, end, FIRST, later);
                }
            };
        }

        private PlanDifference add() {
            var activity = new ActivityId(id());
            now.activities.put(activity.value(), new Work(LAST, 5_000, false));
            return new ActivityAdded(
                    activity,
                    "N" + now.activities.size(),
                    "New",
                    FIRST,
                    LAST,
                    Stories.OWNER,
                    Region.ALL,
                    euros(5_000),
                    null,
                    null,
                    "output",
                    false);
        }

        private void amend(ProposalId proposal) {
            var amended = new ArrayList<Amendment>();
            var added = new ArrayList<OriginalBudgetSet.Line>();
            var closed = new ArrayList<LineId>();
            for (var entry : now.lines.entrySet()) {
                var line = new LineId(entry.getKey());
                Sum was = entry.getValue();
                int what = was.closed ? 9 : chance.nextInt(5);
                if (what < 2) {
                    long is = 100L * chance.nextInt(3_000);
                    amended.add(new Amendment(line, 2026, euros(was.cents), euros(is)));
                    entry.setValue(new Sum(is, false));
                } else if (what == 2) {
                    closed.add(line);
                    entry.setValue(new Sum(was.cents, true));
                }
            }
            if (chance.nextInt(3) == 0 || (amended.isEmpty() && closed.isEmpty())) {
                var line = new LineId(id());
                added.add(new OriginalBudgetSet.Line(line, "N", "New", 2026, euros(7_700)));
                now.lines.put(line.value(), new Sum(7_700, false));
            }
            events.add(story.amended(proposal, ++budget, amended, added, closed));
        }

        private UUID id() {
            return new UUID(chance.nextLong(), chance.nextLong());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_122, 7_777_777})
    void what_is_told_of_revisions_agrees_with_what_was_done(long seed) {
        try (Known known = Known.started()) {
            var project = new ProjectId(new UUID(seed, 0));
            var author = new Author(project, seed);
            known.learn(HEAD, FIRST, author.write().toArray(Event[]::new));
            var told = new ArrayList<GetPlanVersion.Answer>();
            for (int revision = 1; revision <= REVISIONS; revision++) {
                told.add(known.ask(new GetPlanVersion(project, revision), GetPlanVersion.Answer.class));
            }

            assertThat(told.stream().map(Noted::of)).as("seed %d", seed).containsExactlyElementsOf(author.notes);
            differencesAddUp(known, project, told, new Random(seed), seed);
            theLastIsWhatIsNow(known, project, told.getLast(), seed);
        }
    }

    private static void differencesAddUp(
            Known known, ProjectId project, List<GetPlanVersion.Answer> told, Random chance, long seed) {
        for (int i = 0; i < 40; i++) {
            int a = 1 + chance.nextInt(REVISIONS);
            int b = 1 + chance.nextInt(REVISIONS);
            int c = 1 + chance.nextInt(REVISIONS);
            String where = "seed %d, %d to %d to %d".formatted(seed, a, b, c);
            var first = compare(known, project, a, b);
            var second = compare(known, project, b, c);
            var whole = compare(known, project, a, c);

            assertThat(applied(applied(things(told.get(a - 1)), first), second))
                    .as(where)
                    .isEqualTo(things(told.get(c - 1)));
            assertThat(applied(things(told.get(a - 1)), whole)).as(where).isEqualTo(things(told.get(c - 1)));
            assertThat(changes(whole)).as(where).isEqualTo(composed(first, second));
        }
    }

    private static GetPlanComparison.Answer compare(Known known, ProjectId project, int from, int to) {
        return known.ask(new GetPlanComparison(project, from, to), GetPlanComparison.Answer.class);
    }

    private record Change(@Nullable Object before, @Nullable Object after) {}

    /** Activities on the plan and lines of a revision by their ids. */
    private static Map<UUID, Object> things(GetPlanVersion.Answer version) {
        var things = new HashMap<UUID, Object>();
        version.activities().stream()
                .filter(one -> !one.cancelled())
                .forEach(one -> things.put(one.activityId().value(), one));
        version.lines().forEach(one -> things.put(one.lineId().value(), one));
        return things;
    }

    private static Map<UUID, Change> changes(GetPlanComparison.Answer comparison) {
        var changes = new HashMap<UUID, Change>();
        comparison.activities().forEach(one -> {
            Planned any = Objects.requireNonNull(one.after() == null ? one.before() : one.after());
            changes.put(any.activityId().value(), new Change(onThePlan(one.before()), onThePlan(one.after())));
        });
        comparison.lines().forEach(one -> {
            Line any = Objects.requireNonNull(one.after() == null ? one.before() : one.after());
            changes.put(any.lineId().value(), new Change(one.before(), one.after()));
        });
        return changes;
    }

    /** A cancelled activity is as good as none. */
    private static @Nullable Planned onThePlan(@Nullable Planned activity) {
        return activity == null || activity.cancelled() ? null : activity;
    }

    private static Map<UUID, Object> applied(Map<UUID, Object> things, GetPlanComparison.Answer comparison) {
        var after = new HashMap<>(things);
        changes(comparison).forEach((id, change) -> {
            assertThat(after.get(id)).isEqualTo(change.before);
            if (change.after == null) {
                after.remove(id);
            } else {
                after.put(id, change.after);
            }
        });
        return after;
    }

    private static Map<UUID, Change> composed(GetPlanComparison.Answer first, GetPlanComparison.Answer second) {
        var whole = new HashMap<>(changes(first));
        changes(second)
                .forEach((id, change) -> whole.merge(id, change, (one, other) -> new Change(one.before, other.after)));
        whole.values().removeIf(change -> Objects.equals(change.before, change.after));
        return whole;
    }

    private static void theLastIsWhatIsNow(Known known, ProjectId project, GetPlanVersion.Answer last, long seed) {
        var plan = known.ask(new GetPlan(project, LAST), GetPlan.Answer.class);
        var asked = known.ask(new GetPlan(project, last.made().planVersion(), LAST), GetPlan.Answer.class);
        assertThat(asked.activities()).as("seed %d", seed).isEqualTo(plan.activities());
        assertThat(plan.activities().stream()
                        .collect(Collectors.toMap(
                                one -> one.activityId().value(),
                                one -> new Work(
                                        one.end(), cents(one.plannedCost()), one.state() == ActivityState.CANCELLED))))
                .as("seed %d", seed)
                .isEqualTo(Noted.of(last).activities);

        var budget = known.ask(new GetBudget(project, null, LAST), GetBudget.Answer.class);
        assertThat(budget.total().getFirst().current())
                .as("seed %d", seed)
                .isEqualTo(last.total().getFirst());
        for (GetBudget.Line line : budget.lines()) {
            var ledger = known.ask(new GetBudgetLine(project, line.lineId()), GetBudgetLine.Answer.class);
            var step = ledger.steps().getLast();
            assertThat(ledger.line()).as("seed %d", seed).isEqualTo(line);
            assertThat(step.amount()).as("seed %d", seed).isEqualTo(line.current());
            assertThat(step.by()).as("seed %d", seed).isEqualTo(line.changed());
            assertThat(ledger.steps().stream()
                            .map(GetBudgetLine.Step::change)
                            .filter(Objects::nonNull)
                            .reduce(ledger.steps().getFirst().amount(), Money::plus))
                    .as("seed %d", seed)
                    .isEqualTo(line.current());
            Origin changed = line.changed();
            assertThat(line.original() == null
                            || ledger.steps().getFirst().amount().equals(line.original()))
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(changed == null)
                    .as("seed %d", seed)
                    .isEqualTo(ledger.steps().size() == 1 && line.original() != null);
        }
    }
}

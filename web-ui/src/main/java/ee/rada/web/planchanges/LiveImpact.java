package ee.rada.web.planchanges;

import ee.rada.kernel.Money;
import ee.rada.kernel.WorkingDays;
import ee.rada.kernel.earnedvalue.EarnedValue;
import ee.rada.kernel.earnedvalue.PerformanceFactor;
import ee.rada.kernel.earnedvalue.Work;
import ee.rada.kernel.planchanges.Impact.Late;
import ee.rada.kernel.planchanges.Lateness;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.query.budgets.GetBudget;
import ee.rada.query.planchanges.GetPlanChange;
import ee.rada.query.planchanges.GetPlanChange.ActivityImpact;
import ee.rada.query.planchanges.GetPlanChange.GoalImpact;
import ee.rada.query.planchanges.GetPlanChange.Impact;
import ee.rada.query.planchanges.GetPlanChange.LateImpact;
import ee.rada.query.planchanges.GetPlanChange.LineImpact;
import ee.rada.query.planchanges.ProposedItem;
import ee.rada.query.projects.ActivityState;
import ee.rada.query.projects.GetPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an undecided proposal would change now: work goes on and money is spent while it waits, and plan and budget may have moved on.
 * What speaks of something that is not there any more changes nothing.
 */
final class LiveImpact {

    /**
     * The impact of now.
     *
     * @param lateBefore how many activities are late or without room without the proposal, and {@code lateAfter} with it
     */
    record Now(Impact impact, int lateBefore, int lateAfter) {}

    /** An activity as the figures need it. */
    private record Row(
            String code,
            String title,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            Money cost,
            int percent,
            boolean done,
            boolean cancelled) {

        Row moved(LocalDate from, LocalDate until) {
            return new Row(code, title, from, until, cost, percent, done, cancelled);
        }

        Row costing(Money amount) {
            return new Row(code, title, start, end, amount, percent, done, cancelled);
        }

        Row off() {
            return new Row(code, title, start, end, cost, percent, done, true);
        }

        boolean open() {
            return !done && !cancelled;
        }
    }

    private final GetPlanChange.Answer change;
    private final GetPlan.Answer plan;
    private final GetBudget.Answer budget;
    private final LocalDate today;
    private final Map<ActivityId, Row> before = new LinkedHashMap<>();
    private final Map<ActivityId, Row> after;
    private final Set<ActivityId> touched = new LinkedHashSet<>();
    private final List<LineImpact> lines = new ArrayList<>();
    private @Nullable LocalDate newEnd;

    private LiveImpact(GetPlanChange.Answer change, GetPlan.Answer plan, GetBudget.Answer budget, LocalDate today) {
        this.change = change;
        this.plan = plan;
        this.budget = budget;
        this.today = today;
        plan.activities().forEach(activity -> before.put(activity.activityId(), row(activity)));
        this.after = new LinkedHashMap<>(before);
        change.asked().forEach(this::take);
    }

    /**
     * Works it out.
     *
     * @param end of the project in force
     */
    static Now of(
            GetPlanChange.Answer change,
            GetPlan.Answer plan,
            GetBudget.Answer budget,
            @Nullable LocalDate end,
            LocalDate today) {
        return new LiveImpact(change, plan, budget, today).now(end);
    }

    private Row row(GetPlan.Activity activity) {
        var cost = activity.plannedCost() == null ? Money.zero(budget.currency()) : activity.plannedCost();
        return new Row(
                activity.code(),
                activity.title(),
                activity.start(),
                activity.end(),
                cost,
                activity.percentComplete(),
                activity.state() == ActivityState.COMPLETED,
                activity.state() == ActivityState.CANCELLED);
    }

    private void take(PlanChangeItem item) {
        switch (item) {
            case PlanChangeItem.MoveActivity i -> touch(i.activityId(), row -> row.moved(i.newStart(), i.newEnd()));
            case PlanChangeItem.CancelActivity i -> touch(i.activityId(), Row::off);
            case PlanChangeItem.ChangeCost i -> touch(i.activityId(), row -> row.costing(i.newCost()));
            case PlanChangeItem.ChangeResponsible i -> touch(i.activityId(), row -> row);
            case PlanChangeItem.ChangeOutput i -> touch(i.activityId(), row -> row);
            case PlanChangeItem.AddActivity i -> add(i);
            case PlanChangeItem.AmendLine i -> amend(i);
            case PlanChangeItem.AddLine i -> {
                var nothing = Money.zero(i.amount().currency());
                lines.add(new LineImpact(i.lineId(), i.code(), i.title(), i.year(), nothing, i.amount(), i.amount()));
            }
            case PlanChangeItem.ExtendProject i -> newEnd = i.newEnd();
            case PlanChangeItem.CloseLine _, PlanChangeItem.ChangeGoalTarget _ -> {}
        }
    }

    private void touch(ActivityId id, UnaryOperator<Row> how) {
        var row = after.get(id);
        if (row != null && row.open()) {
            after.put(id, how.apply(row));
            touched.add(id);
        }
    }

    private void add(PlanChangeItem.AddActivity i) {
        var row = new Row(i.code(), i.title(), i.start(), i.end(), i.plannedCost(), 0, false, false);
        if (after.putIfAbsent(i.activityId(), row) == null) {
            touched.add(i.activityId());
        }
    }

    private void amend(PlanChangeItem.AmendLine i) {
        budget.lines().stream()
                .filter(line -> line.lineId().equals(i.lineId()) && !line.closed())
                .findFirst()
                .ifPresent(line -> lines.add(new LineImpact(
                        line.lineId(),
                        line.code(),
                        line.title(),
                        line.year(),
                        line.current(),
                        i.newAmount(),
                        i.newAmount().minus(line.current()))));
    }

    private Now now(@Nullable LocalDate end) {
        var endAfter = newEnd == null ? end : newEnd;
        var lateBefore = late(before, end);
        var lateAfter = late(after, endAfter);
        var total = sum(GetBudget.Line::current);
        var more = lines.stream()
                .map(LineImpact::change)
                .filter(this::isOwnCurrency)
                .reduce(Money.zero(budget.currency()), Money::plus);
        var impact = new Impact(
                lines,
                total,
                total.plus(more),
                more,
                touched.stream().map(this::delta).toList(),
                goals(),
                end,
                endAfter,
                estimate(before),
                estimate(after),
                Lateness.caused(lateBefore, lateAfter).stream().map(this::named).toList(),
                Objects.requireNonNull(change.impact()).breaches());
        return new Now(impact, activities(lateBefore), activities(lateAfter));
    }

    private static int activities(List<Late> late) {
        return (int) late.stream().map(Late::activityId).distinct().count();
    }

    private ActivityImpact delta(ActivityId id) {
        var was = before.get(id);
        var becomes = Objects.requireNonNull(after.get(id));
        var gone = becomes.cancelled();
        return new ActivityImpact(
                id,
                becomes.code(),
                becomes.title(),
                was == null ? null : was.start(),
                was == null ? null : was.end(),
                gone ? null : becomes.start(),
                gone ? null : becomes.end(),
                was == null || was.end() == null || becomes.end() == null || gone
                        ? 0
                        : WorkingDays.between(was.end(), becomes.end()));
    }

    private List<GoalImpact> goals() {
        return change.items().stream()
                .filter(ProposedItem.ChangeGoalTarget.class::isInstance)
                .map(ProposedItem.ChangeGoalTarget.class::cast)
                .map(goal -> new GoalImpact(goal.goalId(), goal.title(), goal.before(), goal.after()))
                .toList();
    }

    private List<Late> late(Map<ActivityId, Row> rows, @Nullable LocalDate end) {
        var tasks = new ArrayList<Lateness.Task>();
        rows.forEach((id, row) -> {
            if (row.start() != null && row.end() != null) {
                tasks.add(new Lateness.Task(id, row.code(), row.start(), row.end(), row.open()));
            }
        });
        var links = plan.activities().stream()
                .flatMap(activity -> activity.predecessors().stream()
                        .map(link -> new Lateness.Link(
                                link.activityId(), activity.activityId(), link.type(), link.lagDays())))
                .toList();
        return Lateness.of(tasks, links, end, today);
    }

    private LateImpact named(Late late) {
        var row = Objects.requireNonNull(after.get(late.activityId()));
        return new LateImpact(late.activityId(), row.code(), row.title(), late.why(), late.days());
    }

    /** Null while nothing is earned or spent. */
    private @Nullable Money estimate(Map<ActivityId, Row> rows) {
        var works = rows.values().stream()
                .filter(row -> !row.cancelled() && isOwnCurrency(row.cost()))
                .map(row -> new Work(row.cost(), row.start(), row.end(), row.percent()))
                .toList();
        var value = EarnedValue.of(works, sum(GetBudget.Line::spent), today);
        return value.ev().isPositive() && value.ac().isPositive() ? value.eac(PerformanceFactor.CPI) : null;
    }

    private Money sum(Function<GetBudget.Line, Money> amount) {
        return budget.lines().stream()
                .map(amount)
                .filter(this::isOwnCurrency)
                .reduce(Money.zero(budget.currency()), Money::plus);
    }

    private boolean isOwnCurrency(Money amount) {
        return amount.currency().equals(budget.currency());
    }
}

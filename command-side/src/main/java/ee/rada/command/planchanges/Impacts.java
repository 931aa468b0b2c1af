package ee.rada.command.planchanges;

import ee.rada.command.budgets.BudgetState.Line;
import ee.rada.command.projects.Plan;
import ee.rada.command.projects.PlannedActivity;
import ee.rada.kernel.Money;
import ee.rada.kernel.WorkingDays;
import ee.rada.kernel.planchanges.Impact;
import ee.rada.kernel.planchanges.Impact.ActivityDelta;
import ee.rada.kernel.planchanges.Impact.Breach;
import ee.rada.kernel.planchanges.Impact.GoalDelta;
import ee.rada.kernel.planchanges.Impact.LineDelta;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.PlanDifference.GoalTargetChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Says what a branch would change, before less after, in the order in which it was asked for. */
final class Impacts {

    private Impacts() {}

    /** The impact as it is worked out for a draft that stands on this base, with the rules that would refuse it now. */
    static Impact of(Branch branch, Base base, Content content) {
        var breaches = new ArrayList<Breach>();
        base.staleness(branch.trunk(), content.items())
                .map(refusal -> new Finding(Finding.WHOLE, false, refusal).breach())
                .ifPresent(breaches::add);
        branch.findings().stream().map(Finding::breach).forEach(breaches::add);
        return of(branch, breaches);
    }

    /** The impact of what breaks no rule. */
    static Impact of(Branch branch) {
        return of(branch, List.of());
    }

    private static Impact of(Branch branch, List<Breach> breaches) {
        Trunk before = branch.trunk();
        Trunk after = branch.after();
        return new Impact(
                lines(branch),
                before.sum(Line::current),
                after.sum(Line::current),
                activities(before.plan(), after.plan(), branch.changes()),
                goals(branch.changes()),
                before.life().end(),
                after.life().end(),
                CompletionEstimate.of(before),
                CompletionEstimate.of(after),
                Lateness.causedBy(branch),
                breaches);
    }

    private static List<LineDelta> lines(Branch branch) {
        var deltas = new ArrayList<LineDelta>();
        branch.changes()
                .amendments()
                .forEach(a -> deltas.add(new LineDelta(a.lineId(), a.year(), a.oldAmount(), a.newAmount())));
        Money nothing = Money.zero(branch.trunk().currency());
        branch.changes()
                .added()
                .forEach(line -> deltas.add(new LineDelta(line.lineId(), line.year(), nothing, line.amount())));
        return deltas;
    }

    private static List<ActivityDelta> activities(Plan before, Plan after, Changes changes) {
        return changes.activities()
                .map(id -> delta(id, before.activities(), after.activities()))
                .toList();
    }

    private static ActivityDelta delta(
            ActivityId id, Map<ActivityId, PlannedActivity> before, Map<ActivityId, PlannedActivity> after) {
        PlannedActivity was = before.get(id);
        PlannedActivity becomes = Objects.requireNonNull(after.get(id));
        boolean gone = becomes.isCancelled();
        return new ActivityDelta(
                id,
                becomes.code(),
                was == null ? null : was.start(),
                was == null ? null : was.end(),
                gone ? null : becomes.start(),
                gone ? null : becomes.end(),
                was == null || gone ? 0 : WorkingDays.between(was.end(), becomes.end()));
    }

    private static List<GoalDelta> goals(Changes changes) {
        return changes.differences().stream()
                .filter(GoalTargetChanged.class::isInstance)
                .map(GoalTargetChanged.class::cast)
                .map(d -> new GoalDelta(d.goalId(), d.oldTarget(), d.newTarget()))
                .toList();
    }
}

package ee.rada.web.planchanges;

import ee.rada.kernel.projects.ActivityId;
import ee.rada.query.planchanges.GetPlanChange.ActivityImpact;
import ee.rada.query.planchanges.GetPlanChange.Impact;
import ee.rada.query.planchanges.GetPlanChange.LateImpact;
import ee.rada.query.planchanges.ProposedItem;
import ee.rada.query.planchanges.ProposedItem.AddActivity;
import ee.rada.query.planchanges.ProposedItem.ChangeCost;
import ee.rada.query.projects.ActivityState;
import ee.rada.query.projects.GetPlan;
import ee.rada.web.planchanges.Twin.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays the plan with the proposal beside the plan without it. */
final class Twins {

    private final List<ProposedItem> items;
    private final Impact impact;
    private final Set<ActivityId> late;

    private Twins(List<ProposedItem> items, Impact impact) {
        this.items = items;
        this.impact = impact;
        this.late = impact.late().stream().map(LateImpact::activityId).collect(Collectors.toSet());
    }

    /** In the order of the plan, what the proposal adds last. What was cancelled before is left out. */
    static List<Twin> of(List<GetPlan.Activity> plan, List<ProposedItem> items, Impact impact) {
        var twins = new Twins(items, impact);
        var all = new ArrayList<Twin>();
        var known = new HashSet<ActivityId>();
        for (var activity : plan) {
            known.add(activity.activityId());
            var delta = twins.delta(activity.activityId());
            if (delta.isPresent() || activity.state() != ActivityState.CANCELLED) {
                all.add(twins.twin(activity, delta.orElse(null)));
            }
        }
        items.stream()
                .filter(AddActivity.class::isInstance)
                .map(AddActivity.class::cast)
                .filter(added -> !known.contains(added.activityId()))
                .forEach(added -> all.add(twins.added(added)));
        return all;
    }

    private Optional<ActivityImpact> delta(ActivityId id) {
        return impact.activities().stream()
                .filter(delta -> delta.activityId().equals(id))
                .findFirst();
    }

    private Twin twin(GetPlan.Activity activity, @Nullable ActivityImpact delta) {
        var now = Span.of(activity.start(), activity.end());
        var cost = items.stream()
                .filter(ChangeCost.class::isInstance)
                .map(ChangeCost.class::cast)
                .filter(change -> change.activityId().equals(activity.activityId()))
                .findFirst();
        return new Twin(
                activity.code(),
                activity.title(),
                delta == null ? now : Span.of(delta.startBefore(), delta.endBefore()),
                delta == null ? now : Span.of(delta.startAfter(), delta.endAfter()),
                cost.isPresent() ? cost.get().before() : activity.plannedCost(),
                cost.isPresent() ? cost.get().after() : activity.plannedCost(),
                delta != null,
                delta == null ? 0 : delta.workingDays(),
                late.contains(activity.activityId()),
                activity.percentComplete(),
                activity.milestone());
    }

    private Twin added(AddActivity added) {
        var row = added.after();
        return new Twin(
                row.code(),
                row.title(),
                null,
                Span.of(row.start(), row.end()),
                null,
                row.plannedCost(),
                true,
                0,
                late.contains(added.activityId()),
                0,
                row.milestone());
    }
}

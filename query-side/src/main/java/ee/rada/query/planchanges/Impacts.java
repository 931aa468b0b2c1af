package ee.rada.query.planchanges;

import ee.rada.kernel.planchanges.Impact;
import ee.rada.query.planchanges.Names.Name;

/** Says what a proposal would do with the names of what it would be done to. */
final class Impacts {

    private Impacts() {}

    static GetPlanChange.Impact named(Impact impact, Names names) {
        return new GetPlanChange.Impact(
                impact.lines().stream().map(line -> line(line, names)).toList(),
                impact.totalBefore(),
                impact.totalAfter(),
                impact.totalAfter().minus(impact.totalBefore()),
                impact.activities().stream()
                        .map(activity -> activity(activity, names))
                        .toList(),
                impact.goals().stream()
                        .map(goal -> new GetPlanChange.GoalImpact(
                                goal.goalId(), names.of(goal.goalId().value()).title(), goal.before(), goal.after()))
                        .toList(),
                impact.endBefore(),
                impact.endAfter(),
                impact.eacBefore(),
                impact.eacAfter(),
                impact.late().stream().map(late -> late(late, names)).toList(),
                impact.breaches());
    }

    private static GetPlanChange.LineImpact line(Impact.LineDelta line, Names names) {
        Name name = names.of(line.lineId().value());
        return new GetPlanChange.LineImpact(
                line.lineId(),
                name.code(),
                name.title(),
                line.year(),
                line.before(),
                line.after(),
                line.after().minus(line.before()));
    }

    private static GetPlanChange.ActivityImpact activity(Impact.ActivityDelta activity, Names names) {
        return new GetPlanChange.ActivityImpact(
                activity.activityId(),
                activity.code(),
                names.of(activity.activityId().value()).title(),
                activity.startBefore(),
                activity.endBefore(),
                activity.startAfter(),
                activity.endAfter(),
                activity.workingDays());
    }

    private static GetPlanChange.LateImpact late(Impact.Late late, Names names) {
        Name name = names.of(late.activityId().value());
        return new GetPlanChange.LateImpact(late.activityId(), name.code(), name.title(), late.why(), late.days());
    }
}

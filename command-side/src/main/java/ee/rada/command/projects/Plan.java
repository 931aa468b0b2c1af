package ee.rada.command.projects;

import ee.rada.command.Persistent;
import ee.rada.command.Revision;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.LinkType;
import ee.rada.kernel.projects.PlanDifference;
import ee.rada.kernel.projects.PlanDifference.ActivityAdded;
import ee.rada.kernel.projects.PlanDifference.ActivityCancelled;
import ee.rada.kernel.projects.PlanDifference.ActivityMoved;
import ee.rada.kernel.projects.PlanDifference.CostChanged;
import ee.rada.kernel.projects.PlanDifference.GoalTargetChanged;
import ee.rada.kernel.projects.PlanDifference.OutputChanged;
import ee.rada.kernel.projects.PlanDifference.ProjectExtended;
import ee.rada.kernel.projects.PlanDifference.ResponsibleChanged;
import ee.rada.kernel.projects.StakeholderId;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to be done, reached and agreed. */
public record Plan(
        Map<ActivityId, PlannedActivity> activities,
        List<Link> links,
        Map<GoalId, Goal> goals,
        Set<StakeholderId> stakeholders) {

    static final Plan EMPTY = new Plan(Map.of(), List.of(), Map.of(), Set.of());

    public Plan {
        activities = Persistent.map(activities);
        goals = Persistent.map(goals);
    }

    /** A goal: what is aimed at, and whether any value was recorded. */
    public record Goal(@Nullable BigDecimal target, boolean valued, Revision revision) {

        static Goal towards(@Nullable BigDecimal target) {
            return new Goal(target, false, Revision.ORIGINAL);
        }

        Goal reached() {
            return new Goal(target, true, revision);
        }

        Goal now(@Nullable BigDecimal other, Revision by) {
            return new Goal(other, valued, by);
        }
    }

    /** One activity depends on another. */
    public record Link(ActivityId from, ActivityId to, LinkType type, int lagDays) {}

    /** What the activities are to be paid from. */
    Set<LineId> lines() {
        return activities.values().stream()
                .map(PlannedActivity::line)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    PlannedActivity activity(ActivityId id) {
        PlannedActivity activity = activities.get(id);
        if (activity == null) {
            throw new IllegalStateException("the stream tells of an activity that it never added: " + id);
        }
        return activity;
    }

    Goal goal(GoalId id) {
        Goal goal = goals.get(id);
        if (goal == null) {
            throw new IllegalStateException("the stream tells of a goal that it never defined: " + id);
        }
        return goal;
    }

    Plan with(ActivityId id, PlannedActivity activity) {
        return new Plan(Persistent.with(activities, id, activity), links, goals, stakeholders);
    }

    Plan without(ActivityId id) {
        var left = links.stream()
                .filter(link -> !link.from.equals(id) && !link.to.equals(id))
                .toList();
        return new Plan(Persistent.without(activities, id), left, goals, stakeholders);
    }

    Plan with(Link link) {
        return new Plan(
                activities, Stream.concat(links.stream(), Stream.of(link)).toList(), goals, stakeholders);
    }

    Plan with(GoalId id, Goal goal) {
        return new Plan(activities, links, Persistent.with(goals, id, goal), stakeholders);
    }

    Plan withoutGoal(GoalId id) {
        return new Plan(activities, links, Persistent.without(goals, id), stakeholders);
    }

    Plan with(StakeholderId id) {
        var all = new HashSet<>(stakeholders);
        all.add(id);
        return new Plan(activities, links, goals, Set.copyOf(all));
    }

    /** The plan after an applied proposal's difference. */
    Plan with(PlanDifference difference, Revision by) {
        return switch (difference) {
            case ActivityAdded d -> with(d.activityId(), PlannedActivity.of(d, by));
            case ActivityMoved d ->
                with(d.activityId(), activity(d.activityId()).moved(d.newStart(), d.newEnd(), by));
            case ActivityCancelled d ->
                with(d.activityId(), activity(d.activityId()).cancelled(by));
            case ResponsibleChanged d ->
                with(d.activityId(), activity(d.activityId()).givenTo(d.newResponsible(), by));
            case OutputChanged d ->
                with(d.activityId(), activity(d.activityId()).yielding(d.newOutput(), by));
            case CostChanged d -> with(d.activityId(), activity(d.activityId()).costing(d.newCost(), by));
            case GoalTargetChanged d -> with(d.goalId(), goal(d.goalId()).now(d.newTarget(), by));
            case ProjectExtended _ -> this;
        };
    }

    /** Whether one activity comes, over any number of links, after the other. */
    boolean leads(ActivityId from, ActivityId to) {
        var seen = new HashSet<ActivityId>();
        var ahead = new ArrayDeque<ActivityId>(List.of(from));
        while (!ahead.isEmpty()) {
            ActivityId next = ahead.pop();
            if (next.equals(to)) {
                return true;
            }
            if (seen.add(next)) {
                links.stream()
                        .filter(link -> link.from.equals(next))
                        .map(Link::to)
                        .forEach(ahead::push);
            }
        }
        return false;
    }
}

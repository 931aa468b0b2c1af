package ee.rada.command.projects;

import ee.rada.command.Persistent;
import ee.rada.kernel.Region;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.LinkType;
import ee.rada.kernel.projects.StakeholderId;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, reached and agreed.
 *
 * @param goals every goal, and whether it has a value
 */
record Plan(
        Map<ActivityId, Activity> activities,
        List<Link> links,
        Map<GoalId, Boolean> goals,
        Set<StakeholderId> stakeholders) {

    static final Plan EMPTY = new Plan(Map.of(), List.of(), Map.of(), Set.of());

    Plan {
        activities = Persistent.map(activities);
        goals = Persistent.map(goals);
    }

    /**
     * A planned activity.
     *
     * @param line what it is to be paid from
     * @param open neither completed nor cancelled
     */
    record Activity(
            String code,
            LocalDate start,
            LocalDate end,
            Region region,
            @Nullable LineId line,
            int percent,
            boolean open) {

        static Activity planned(String code, LocalDate start, LocalDate end, Region region, @Nullable LineId line) {
            return new Activity(code, start, end, region, line, 0, true);
        }

        Activity at(int reached, boolean stillOpen) {
            return new Activity(code, start, end, region, line, reached, stillOpen);
        }
    }

    record Link(ActivityId from, ActivityId to, LinkType type) {}

    Set<LineId> lines() {
        return activities.values().stream()
                .map(Activity::line)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    Activity activity(ActivityId id) {
        Activity activity = activities.get(id);
        if (activity == null) {
            throw new IllegalStateException("the stream tells of an activity that it never added: " + id);
        }
        return activity;
    }

    Plan with(ActivityId id, Activity activity) {
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

    Plan withGoal(GoalId id, boolean hasValue) {
        return new Plan(activities, links, Persistent.with(goals, id, hasValue), stakeholders);
    }

    Plan withoutGoal(GoalId id) {
        return new Plan(activities, links, Persistent.without(goals, id), stakeholders);
    }

    Plan with(StakeholderId id) {
        var all = new HashSet<>(stakeholders);
        all.add(id);
        return new Plan(activities, links, goals, Set.copyOf(all));
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

package ee.rada.query.projects;

import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.LinkType;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Table;
import java.util.ArrayList;
import java.util.List;

/** Names everything in a project's plan, in order. {@code places} counts what was ever added. */
@Table("plan")
record PlanRow(ProjectId projectId, int places, List<ActivityId> activities, List<Link> links, List<GoalId> goals) {

    record Link(ActivityId from, ActivityId to, LinkType type, int lagDays) {}

    static PlanRow empty(ProjectId project) {
        return new PlanRow(project, 0, List.of(), List.of(), List.of());
    }

    PlanRow plus(ActivityId activity) {
        return new PlanRow(projectId, places + 1, and(activities, activity), links, goals);
    }

    PlanRow minus(ActivityId activity) {
        return new PlanRow(
                projectId,
                places,
                activities.stream().filter(id -> !id.equals(activity)).toList(),
                links.stream()
                        .filter(link -> !link.from.equals(activity) && !link.to.equals(activity))
                        .toList(),
                goals);
    }

    PlanRow plus(Link link) {
        return new PlanRow(projectId, places, activities, and(links, link), goals);
    }

    PlanRow plus(GoalId goal) {
        return new PlanRow(projectId, places + 1, activities, links, and(goals, goal));
    }

    PlanRow minus(GoalId goal) {
        return new PlanRow(
                projectId,
                places,
                activities,
                links,
                goals.stream().filter(id -> !id.equals(goal)).toList());
    }

    private static <T> List<T> and(List<T> items, T item) {
        if (items.contains(item)) {
            return items;
        }
        var more = new ArrayList<>(items);
        more.add(item);
        return List.copyOf(more);
    }
}

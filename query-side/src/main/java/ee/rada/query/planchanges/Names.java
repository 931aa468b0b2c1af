package ee.rada.query.planchanges;

import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.PlanChangeItem.AddActivity;
import ee.rada.kernel.planchanges.PlanChangeItem.AddLine;
import ee.rada.kernel.planchanges.PlanChangeItem.AmendLine;
import ee.rada.kernel.planchanges.PlanChangeItem.CancelActivity;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeCost;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeGoalTarget;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeOutput;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeResponsible;
import ee.rada.kernel.planchanges.PlanChangeItem.CloseLine;
import ee.rada.kernel.planchanges.PlanChangeItem.ExtendProject;
import ee.rada.kernel.planchanges.PlanChangeItem.MoveActivity;
import ee.rada.kernel.projects.ProjectId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a project's parts are called: activities, budget lines and goals by code and title, and the posts responsible by title. What a
 * proposal would add has the names that the proposal gives it.
 */
final class Names {

    /** {@code year} is a budget line's. */
    record Name(String code, String title, int year) {

        static final Name NONE = new Name("", "", 0);
    }

    private final ProjectId project;
    private final Map<UUID, Name> subjects;
    private final Map<UUID, String> posts;

    Names(ProjectId project, Map<UUID, Name> known, Map<UUID, String> posts, List<PlanChangeItem> items) {
        this.project = project;
        this.subjects = new HashMap<>(known);
        this.posts = posts;
        items.forEach(this::learn);
    }

    private void learn(PlanChangeItem item) {
        if (item instanceof AddActivity add) {
            subjects.putIfAbsent(add.activityId().value(), new Name(add.code(), add.title(), 0));
        } else if (item instanceof AddLine add) {
            subjects.putIfAbsent(add.lineId().value(), new Name(add.code(), add.title(), add.year()));
        }
    }

    /** Empty words for what nobody has named. */
    Name of(UUID subject) {
        return subjects.getOrDefault(subject, Name.NONE);
    }

    @Nullable
    String post(UUID post) {
        return posts.get(post);
    }

    UUID subject(PlanChangeItem item) {
        return subject(item, project);
    }

    /** What an item changes. */
    static UUID subject(PlanChangeItem item, ProjectId project) {
        return switch (item) {
            case MoveActivity i -> i.activityId().value();
            case AddActivity i -> i.activityId().value();
            case CancelActivity i -> i.activityId().value();
            case ChangeResponsible i -> i.activityId().value();
            case ChangeOutput i -> i.activityId().value();
            case ChangeCost i -> i.activityId().value();
            case AmendLine i -> i.lineId().value();
            case AddLine i -> i.lineId().value();
            case CloseLine i -> i.lineId().value();
            case ChangeGoalTarget i -> i.goalId().value();
            case ExtendProject _ -> project.value();
        };
    }

    /** Its name in JSON. */
    static String kind(PlanChangeItem item) {
        return item.getClass().getSimpleName();
    }
}

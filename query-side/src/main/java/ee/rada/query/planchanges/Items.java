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
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.planchanges.Names.Name;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says of each item what it changes, from what to what. */
final class Items {

    private final ProjectId project;
    private final Name projectName;
    private final Names names;
    private final BaseValues base;

    Items(ProjectId project, Name projectName, Names names, BaseValues base) {
        this.project = project;
        this.projectName = projectName;
        this.names = names;
        this.base = base;
    }

    ProposedItem of(PlanChangeItem item) {
        Name name = names.of(names.subject(item));
        return switch (item) {
            case MoveActivity i ->
                new ProposedItem.MoveActivity(
                        i.activityId(),
                        name.code(),
                        name.title(),
                        was(i.activityId(), was -> new ProposedItem.Days(was.start(), was.end())),
                        new ProposedItem.Days(i.newStart(), i.newEnd()));
            case AddActivity i ->
                new ProposedItem.AddActivity(
                        i.activityId(), i.code(), i.title(), was(i.activityId(), Function.identity()), added(i));
            case CancelActivity i ->
                new ProposedItem.CancelActivity(
                        i.activityId(), name.code(), name.title(), was(i.activityId(), Function.identity()), null);
            case ChangeResponsible i ->
                new ProposedItem.ChangeResponsible(
                        i.activityId(),
                        name.code(),
                        name.title(),
                        was(i.activityId(), was -> responsible(was.responsiblePostId())),
                        new ProposedItem.Responsible(
                                i.newResponsiblePostId(),
                                names.post(i.newResponsiblePostId().value())));
            case ChangeOutput i ->
                new ProposedItem.ChangeOutput(
                        i.activityId(),
                        name.code(),
                        name.title(),
                        was(i.activityId(), ProposedItem.Activity::expectedOutput),
                        i.newOutput());
            case ChangeCost i ->
                new ProposedItem.ChangeCost(
                        i.activityId(),
                        name.code(),
                        name.title(),
                        was(i.activityId(), ProposedItem.Activity::plannedCost),
                        i.newCost());
            case AmendLine i ->
                new ProposedItem.AmendLine(
                        i.lineId(),
                        name.code(),
                        name.title(),
                        i.year(),
                        base.lines().get(i.lineId().value()),
                        i.newAmount());
            case AddLine i ->
                new ProposedItem.AddLine(
                        i.lineId(),
                        i.code(),
                        i.title(),
                        i.year(),
                        base.lines().get(i.lineId().value()),
                        i.amount());
            case CloseLine i ->
                new ProposedItem.CloseLine(
                        i.lineId(),
                        name.code(),
                        name.title(),
                        name.year(),
                        base.lines().get(i.lineId().value()),
                        null);
            case ChangeGoalTarget i ->
                new ProposedItem.ChangeGoalTarget(
                        i.goalId(), name.title(), base.targets().get(i.goalId().value()), i.newTarget());
            case ExtendProject i ->
                new ProposedItem.ExtendProject(
                        project, projectName.code(), projectName.title(), base.projectEnd(), i.newEnd());
        };
    }

    GetPlanChange.EditedItem edited(PlanChangeItem item) {
        Name name = item instanceof ExtendProject ? projectName : names.of(names.subject(item));
        return new GetPlanChange.EditedItem(Names.kind(item), names.subject(item), name.code(), name.title(), item);
    }

    private <T> @Nullable T was(ActivityId activity, Function<ProposedItem.Activity, @Nullable T> part) {
        ProposedItem.Activity was = base.activities().get(activity.value());
        return was == null ? null : part.apply(was);
    }

    private ProposedItem.@Nullable Responsible responsible(@Nullable PostId post) {
        return post == null ? null : new ProposedItem.Responsible(post, names.post(post.value()));
    }

    private ProposedItem.Activity added(AddActivity i) {
        PostId responsible = i.responsiblePostId();
        return new ProposedItem.Activity(
                i.code(),
                i.title(),
                i.start(),
                i.end(),
                responsible,
                responsible == null ? null : names.post(responsible.value()),
                i.region(),
                i.plannedCost(),
                i.budgetLineId(),
                i.weight(),
                i.expectedOutput(),
                i.milestone());
    }
}

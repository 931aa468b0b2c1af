package ee.rada.command.projects;

import static ee.rada.command.Guards.found;
import static ee.rada.command.Guards.fresh;
import static ee.rada.command.Guards.illegal;
import static ee.rada.command.Guards.inOrder;
import static ee.rada.command.Guards.notInFuture;
import static ee.rada.command.Guards.required;
import static ee.rada.command.Guards.within;

import ee.rada.command.By;
import ee.rada.command.Context;
import ee.rada.command.Decider;
import ee.rada.kernel.AccessClass;
import ee.rada.kernel.Money;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Region;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectCommand;
import ee.rada.kernel.projects.ProjectCommand.AddPlannedActivity;
import ee.rada.kernel.projects.ProjectCommand.ApproveProject;
import ee.rada.kernel.projects.ProjectCommand.CancelProject;
import ee.rada.kernel.projects.ProjectCommand.ChangeGoal;
import ee.rada.kernel.projects.ProjectCommand.ChangePlannedActivity;
import ee.rada.kernel.projects.ProjectCommand.ChangeProject;
import ee.rada.kernel.projects.ProjectCommand.CloseProject;
import ee.rada.kernel.projects.ProjectCommand.CompleteActivity;
import ee.rada.kernel.projects.ProjectCommand.ConfirmPlanUpToDate;
import ee.rada.kernel.projects.ProjectCommand.CorrectActivityRecord;
import ee.rada.kernel.projects.ProjectCommand.DefineGoal;
import ee.rada.kernel.projects.ProjectCommand.FinaliseProject;
import ee.rada.kernel.projects.ProjectCommand.LinkActivities;
import ee.rada.kernel.projects.ProjectCommand.NameStakeholder;
import ee.rada.kernel.projects.ProjectCommand.RecordActivity;
import ee.rada.kernel.projects.ProjectCommand.RecordIndicatorValue;
import ee.rada.kernel.projects.ProjectCommand.RecordStakeholderInvolved;
import ee.rada.kernel.projects.ProjectCommand.RegisterProject;
import ee.rada.kernel.projects.ProjectCommand.RemoveGoal;
import ee.rada.kernel.projects.ProjectCommand.RemovePlannedActivity;
import ee.rada.kernel.projects.ProjectCommand.ResumeProject;
import ee.rada.kernel.projects.ProjectCommand.ReturnProject;
import ee.rada.kernel.projects.ProjectCommand.StartProject;
import ee.rada.kernel.projects.ProjectCommand.SubmitProjectForApproval;
import ee.rada.kernel.projects.ProjectCommand.SuspendProject;
import ee.rada.kernel.projects.ProjectEvent;
import ee.rada.kernel.projects.ProjectEvent.PlanConfirmedUpToDate;
import ee.rada.kernel.projects.ProjectEvent.ProjectApproved;
import ee.rada.kernel.projects.ProjectEvent.ProjectCancelled;
import ee.rada.kernel.projects.ProjectEvent.ProjectFinalised;
import ee.rada.kernel.projects.ProjectEvent.ProjectRegistered;
import ee.rada.kernel.projects.ProjectEvent.ProjectResumed;
import ee.rada.kernel.projects.ProjectEvent.ProjectReturned;
import ee.rada.kernel.projects.ProjectEvent.ProjectStarted;
import ee.rada.kernel.projects.ProjectEvent.ProjectSubmitted;
import ee.rada.kernel.projects.ProjectEvent.ProjectSuspended;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.ProjectStatus;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides on projects: their life here, their plan in {@link Planning}, what was done in {@link Doing}, the end in {@link Closing}. */
public final class Projects implements Decider<ProjectCommand, ProjectState, ProjectEvent> {

    private final ProjectBudget budget;

    public Projects(ProjectBudget budget) {
        this.budget = budget;
    }

    @Override
    public Class<ProjectCommand> commands() {
        return ProjectCommand.class;
    }

    @Override
    public Class<ProjectEvent> events() {
        return ProjectEvent.class;
    }

    @Override
    public ProjectState initial() {
        return ProjectState.NONE;
    }

    @Override
    public ProjectState evolve(ProjectState state, ProjectEvent event, By by) {
        return state.evolve(event, by);
    }

    /** P1: the approver is neither a submitter nor the owner. */
    @Override
    public Set<OfficialId> hands(ProjectState state, ProjectCommand command, Context context) {
        var persons = new HashSet<>(state.life().submitters());
        var owner = state.life().owner();
        OfficialId holder = owner == null ? null : context.posts().holderOf(owner);
        if (holder != null) {
            persons.add(holder);
        }
        return persons;
    }

    @Override
    public Region where(ProjectState state, ProjectCommand command, Context context) {
        return switch (command) {
            case RecordActivity c -> regionOf(state, c.activityId());
            case CompleteActivity c -> regionOf(state, c.activityId());
            case CorrectActivityRecord c -> {
                var record = state.records().get(c.recordId());
                yield record == null ? Region.ALL : regionOf(state, record.activityId());
            }
            default -> Region.ALL;
        };
    }

    @Override
    public List<? extends ProjectEvent> decide(ProjectState state, ProjectCommand command, Context context) {
        if (!(command instanceof RegisterProject) && !state.life().exists()) {
            throw new Refusal(ProblemCode.NOT_FOUND).at("/projectId");
        }
        return switch (command) {
            case RegisterProject c -> register(state, c, context);
            case ChangeProject c -> Planning.change(state, c);
            case DefineGoal c -> Planning.define(state, c);
            case ChangeGoal c -> Planning.change(state, c);
            case RemoveGoal c -> Planning.remove(state, c);
            case AddPlannedActivity c -> Planning.add(state, c, context, budget);
            case ChangePlannedActivity c -> Planning.change(state, c, context, budget);
            case RemovePlannedActivity c -> Planning.remove(state, c);
            case LinkActivities c -> Planning.link(state, c);
            case NameStakeholder c -> Planning.name(state, c);
            case SubmitProjectForApproval c -> submit(state, c);
            case ReturnProject c -> giveBack(state, c);
            case ApproveProject c -> approve(state, c);
            case StartProject c -> start(state, c, context);
            case RecordActivity c -> Doing.record(state, c, context);
            case CorrectActivityRecord c -> Doing.correct(state, c, context);
            case CompleteActivity c -> Doing.complete(state, c, context);
            case RecordIndicatorValue c -> Doing.measure(state, c, context);
            case RecordStakeholderInvolved c -> Doing.involve(state, c, context);
            case ConfirmPlanUpToDate c -> confirm(state, c, context);
            case SuspendProject c -> suspend(state, c);
            case ResumeProject c -> resume(state, c);
            case FinaliseProject c -> finalise(state, c, context);
            case CloseProject c -> Closing.close(state, c, budget.hasOpenCommitments(c.projectId(), context));
            case CancelProject c -> cancel(state, c);
        };
    }

    private static List<ProjectEvent> register(ProjectState state, RegisterProject c, Context context) {
        fresh(state.life().exists(), "/projectId");
        inOrder(c.periodStart(), c.periodEnd(), "/periodEnd");
        var eligibleFrom = or(c.eligibilityStart(), c.periodStart());
        var eligibleUntil = or(c.eligibilityEnd(), c.periodEnd());
        inOrder(eligibleFrom, eligibleUntil, "/eligibilityEnd");
        existing(c.ownerPostId(), "/ownerPostId", context);
        Access.allowed(c, context);
        return List.of(new ProjectRegistered(
                c.projectId(),
                c.code(),
                c.title(),
                c.aim(),
                c.periodStart(),
                c.periodEnd(),
                c.funder(),
                or(c.funderConsent(), false),
                or(c.participants(), List.of()),
                or(c.ownerPostId(), context.actingPost()),
                eligibleFrom,
                eligibleUntil,
                or(c.accessClass(), AccessClass.INTERNAL),
                c.accessBasis(),
                c.accessUntil(),
                Money.EUR));
    }

    private static List<ProjectEvent> submit(ProjectState state, SubmitProjectForApproval c) {
        require(state, ProjectStatus.DRAFT);
        return List.of(new ProjectSubmitted(c.projectId()));
    }

    private static List<ProjectEvent> giveBack(ProjectState state, ReturnProject c) {
        require(state, ProjectStatus.SUBMITTED);
        return List.of(new ProjectReturned(c.projectId(), c.reason()));
    }

    private static List<ProjectEvent> approve(ProjectState state, ApproveProject c) {
        require(state, ProjectStatus.SUBMITTED);
        return List.of(new ProjectApproved(c.projectId(), 1, 1));
    }

    private static List<ProjectEvent> start(ProjectState state, StartProject c, Context context) {
        require(state, ProjectStatus.APPROVED);
        notInFuture(c.actualStart(), context.today(), "/actualStart");
        return List.of(new ProjectStarted(c.projectId(), c.actualStart()));
    }

    /** Somebody looked at the plan as it is in force; he can do so until the project is closed. */
    private static List<ProjectEvent> confirm(ProjectState state, ConfirmPlanUpToDate c, Context context) {
        require(
                state,
                ProjectStatus.APPROVED,
                ProjectStatus.IMPLEMENTATION,
                ProjectStatus.SUSPENDED,
                ProjectStatus.FINALISATION);
        notInFuture(c.asOf(), context.today(), "/asOf");
        within(c.asOf(), state.life().inForceSince(context.today()), null, "/asOf");
        return List.of(
                new PlanConfirmedUpToDate(c.projectId(), c.asOf(), state.life().planVersion(), c.comment()));
    }

    private static List<ProjectEvent> suspend(ProjectState state, SuspendProject c) {
        require(state, ProjectStatus.IMPLEMENTATION);
        return List.of(new ProjectSuspended(c.projectId(), c.reason(), c.from()));
    }

    private static List<ProjectEvent> resume(ProjectState state, ResumeProject c) {
        require(state, ProjectStatus.SUSPENDED, ProjectStatus.FINALISATION);
        if (state.life().status() == ProjectStatus.FINALISATION) {
            required(c.reason(), "/reason");
        }
        return List.of(new ProjectResumed(c.projectId(), c.reason()));
    }

    private static List<ProjectEvent> finalise(ProjectState state, FinaliseProject c, Context context) {
        require(state, ProjectStatus.IMPLEMENTATION);
        notInFuture(c.actualEnd(), context.today(), "/actualEnd");
        inOrder(state.life().actualStart(), c.actualEnd(), "/actualEnd");
        return List.of(new ProjectFinalised(c.projectId(), c.actualEnd()));
    }

    private static List<ProjectEvent> cancel(ProjectState state, CancelProject c) {
        require(
                state,
                ProjectStatus.DRAFT,
                ProjectStatus.SUBMITTED,
                ProjectStatus.APPROVED,
                ProjectStatus.IMPLEMENTATION,
                ProjectStatus.SUSPENDED);
        return List.of(new ProjectCancelled(c.projectId(), c.reason()));
    }

    /** {@code illegal-transition} in every other state. */
    static void require(ProjectState state, ProjectStatus first, ProjectStatus... more) {
        if (!EnumSet.of(first, more).contains(state.life().status())) {
            throw illegal(state.life().status());
        }
    }

    /** Reads a project for a decision on another stream; {@code not-found} where there is none. */
    public ProjectState state(ProjectId id, Context context) {
        ProjectState state = context.read(this, ProjectEvent.stream(id));
        if (!state.life().exists()) {
            throw new Refusal(ProblemCode.NOT_FOUND).at("/projectId");
        }
        return state;
    }

    public Life life(ProjectId id, Context context) {
        return state(id, context).life();
    }

    /** The budget lines that the plan's activities are to be paid from. */
    public Set<LineId> linesInUse(ProjectId id, Context context) {
        return context.read(this, ProjectEvent.stream(id)).plan().lines();
    }

    public boolean hasActivity(ProjectId id, ActivityId activity, Context context) {
        return state(id, context).plan().activities().containsKey(activity);
    }

    private static Region regionOf(ProjectState state, ActivityId id) {
        var activity = state.plan().activities().get(id);
        return activity == null ? Region.ALL : activity.region();
    }

    /** {@code not-found}: a post that is named, but was never defined. */
    static void existing(@Nullable PostId named, String pointer, Context context) {
        if (named != null) {
            found(context.posts().exists(named) ? named : null, pointer);
        }
    }

    static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}

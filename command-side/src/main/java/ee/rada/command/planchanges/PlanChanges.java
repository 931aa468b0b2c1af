package ee.rada.command.planchanges;

import static ee.rada.command.Guards.fresh;
import static ee.rada.command.Guards.illegal;
import static ee.rada.command.Guards.rationale;

import ee.rada.command.By;
import ee.rada.command.Context;
import ee.rada.command.Decider;
import ee.rada.command.budgets.Budgets;
import ee.rada.command.projects.Life;
import ee.rada.kernel.Event;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Role;
import ee.rada.kernel.planchanges.Impact;
import ee.rada.kernel.planchanges.PlanChangeCommand;
import ee.rada.kernel.planchanges.PlanChangeCommand.AmendBudget;
import ee.rada.kernel.planchanges.PlanChangeCommand.ApprovePlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.RejectPlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.WithdrawPlanChange;
import ee.rada.kernel.planchanges.PlanChangeEvent;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeDrafted;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeRejected;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeSubmitted;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeWithdrawn;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.PlanChangeItem.AmendLine;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.ProjectStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Decides on plan-change proposals, the only way to change an approved plan or budget (C1). */
public final class PlanChanges implements Decider<PlanChangeCommand, PlanChangeState, PlanChangeEvent> {

    private static final Set<ProjectStatus> APPROVED = EnumSet.of(
            ProjectStatus.APPROVED, ProjectStatus.IMPLEMENTATION, ProjectStatus.SUSPENDED, ProjectStatus.FINALISATION);
    private static final Set<ProposalState> UNDECIDED = EnumSet.of(ProposalState.SUBMITTED, ProposalState.IN_APPROVAL);

    private final Budgets budgets;
    private final Approving approving;

    public PlanChanges(Budgets budgets) {
        this.budgets = budgets;
        this.approving = new Approving(budgets);
    }

    @Override
    public Class<PlanChangeCommand> commands() {
        return PlanChangeCommand.class;
    }

    @Override
    public Class<PlanChangeEvent> events() {
        return PlanChangeEvent.class;
    }

    @Override
    public PlanChangeState initial() {
        return PlanChangeState.NONE;
    }

    @Override
    public PlanChangeState evolve(PlanChangeState state, PlanChangeEvent event, By by) {
        return state.evolve(event, by);
    }

    @Override
    public Set<OfficialId> hands(PlanChangeState state, PlanChangeCommand command, Context context) {
        return state.hands();
    }

    @Override
    public List<? extends Event> decide(PlanChangeState state, PlanChangeCommand command, Context context) {
        return switch (command) {
            case AmendBudget c -> amend(state, c, context);
            case ApprovePlanChange c -> approving.decide(state, c, existing(state), context);
            case RejectPlanChange c -> reject(state, c, context);
            case WithdrawPlanChange c -> withdraw(state, c, context);
        };
    }

    private List<PlanChangeEvent> amend(PlanChangeState state, AmendBudget c, Context context) {
        fresh(state.projectId() != null, "/proposalId");
        Life project = amendable(budgets.projects().life(c.projectId(), context));
        rationale(c.rationale(), "/rationale");
        List<PlanChangeItem> items = c.lines().stream()
                .<PlanChangeItem>map(line -> new AmendLine(line.lineId(), line.year(), line.amount()))
                .toList();
        boolean reallocation = Boolean.TRUE.equals(c.reallocation());
        var lines = budgets.lines(c.projectId(), context);
        Impact impact = Amendments.impact(lines, Amendments.of(lines, items, reallocation, project.currency()));
        return List.of(
                new PlanChangeDrafted(
                        c.proposalId(),
                        c.projectId(),
                        project.planVersion(),
                        budgets.version(c.projectId(), context),
                        c.title(),
                        c.rationale(),
                        reallocation,
                        items),
                new PlanChangeSubmitted(
                        c.proposalId(), c.projectId(), c.effectiveFrom(), impact, requiredApprovals(impact)));
    }

    private static List<PlanChangeEvent> reject(PlanChangeState state, RejectPlanChange c, Context context) {
        ProjectId project = existing(state);
        Approving.requireApprover(state, c.step(), context);
        undecided(state);
        Role step = Approving.dueStep(state, context);
        rationale(c.reason(), "/reason");
        return List.of(new PlanChangeRejected(c.proposalId(), project, step, c.reason()));
    }

    private static List<PlanChangeEvent> withdraw(PlanChangeState state, WithdrawPlanChange c, Context context) {
        ProjectId project = existing(state);
        if (!state.hands().contains(context.actor()) && context.role() != Role.SERVICE_HEAD) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        }
        undecided(state);
        rationale(c.reason(), "/reason");
        return List.of(new PlanChangeWithdrawn(c.proposalId(), project, c.reason()));
    }

    /** C8: the unit head always, finance when money moves, the director general when the total grows. */
    private static List<Role> requiredApprovals(Impact impact) {
        var steps = new ArrayList<Role>(List.of(Role.UNIT_HEAD));
        if (!impact.lines().isEmpty()) {
            steps.add(Role.FINANCE);
        }
        if (impact.totalAfter().compareTo(impact.totalBefore()) > 0) {
            steps.add(Role.DIRECTOR_GENERAL);
        }
        return List.copyOf(steps);
    }

    /** Whose plan and budget somebody has approved, and nobody has closed since. */
    static Life amendable(Life project) {
        if (!APPROVED.contains(project.status())) {
            throw illegal(project.status());
        }
        return project;
    }

    static void undecided(PlanChangeState state) {
        if (!UNDECIDED.contains(state.state())) {
            throw illegal(state.state());
        }
    }

    private static ProjectId existing(PlanChangeState state) {
        ProjectId project = state.projectId();
        if (project == null) {
            throw new Refusal(ProblemCode.NOT_FOUND).at("/proposalId");
        }
        return project;
    }
}

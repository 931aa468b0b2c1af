package ee.rada.command.planchanges;

import static ee.rada.command.Guards.illegal;
import static ee.rada.command.Guards.rationale;

import ee.rada.command.By;
import ee.rada.command.Context;
import ee.rada.command.Decider;
import ee.rada.command.budgets.Budgets;
import ee.rada.command.deviations.Deviations;
import ee.rada.kernel.Event;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Role;
import ee.rada.kernel.planchanges.PlanChangeCommand;
import ee.rada.kernel.planchanges.PlanChangeCommand.AmendBudget;
import ee.rada.kernel.planchanges.PlanChangeCommand.AnswerClarification;
import ee.rada.kernel.planchanges.PlanChangeCommand.ApprovePlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.AskForClarification;
import ee.rada.kernel.planchanges.PlanChangeCommand.DraftPlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.EditDraft;
import ee.rada.kernel.planchanges.PlanChangeCommand.RebasePlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.RecordFunderDecision;
import ee.rada.kernel.planchanges.PlanChangeCommand.RejectPlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.SubmitPlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.WithdrawPlanChange;
import ee.rada.kernel.planchanges.PlanChangeEvent;
import ee.rada.kernel.planchanges.PlanChangeEvent.ClarificationAnswered;
import ee.rada.kernel.planchanges.PlanChangeEvent.ClarificationAsked;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeWithdrawn;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ProjectId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides on plan-change proposals, the only way to change an approved plan or budget (C1): how one comes to be in {@link Drafting}, who
 * approves it in {@link Approving}, and how it keeps up with the plan in {@link Rebasing}.
 */
public final class PlanChanges implements Decider<PlanChangeCommand, PlanChangeState, PlanChangeEvent> {

    private static final Set<ProposalState> UNFINISHED = EnumSet.of(
            ProposalState.DRAFT, ProposalState.SUBMITTED, ProposalState.CLARIFICATION, ProposalState.IN_APPROVAL);

    private final Drafting drafting;
    private final Approving approving;
    private final Rebasing rebasing;

    public PlanChanges(Budgets budgets, Deviations deviations) {
        this.drafting = new Drafting(budgets, deviations);
        this.approving = new Approving(budgets);
        this.rebasing = new Rebasing(budgets);
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
            case DraftPlanChange c -> drafting.draft(state, c, superseded(c, context), context);
            case EditDraft c -> drafting.edit(state, c, existing(state), context);
            case SubmitPlanChange c -> drafting.submit(state, c, existing(state), context);
            case AmendBudget c -> drafting.amend(state, c, context);
            case AskForClarification c -> ask(state, c, existing(state), context);
            case AnswerClarification c -> answer(state, c, existing(state), context);
            case ApprovePlanChange c -> approving.approve(state, c, existing(state), context);
            case RejectPlanChange c -> approving.reject(state, c, existing(state), context);
            case RecordFunderDecision c -> approving.funder(state, c, existing(state), context);
            case RebasePlanChange c -> rebase(state, c, existing(state), context);
            case WithdrawPlanChange c -> withdraw(state, c, existing(state), context);
        };
    }

    private static List<PlanChangeEvent> ask(
            PlanChangeState state, AskForClarification c, ProjectId project, Context context) {
        Approving.requireAsked(state, null, context);
        Approving.undecided(state);
        return List.of(new ClarificationAsked(c.proposalId(), project, context.role(), c.question()));
    }

    private static List<PlanChangeEvent> answer(
            PlanChangeState state, AnswerClarification c, ProjectId project, Context context) {
        if (!state.isTouchedBy(context.by())) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        }
        if (state.state() != ProposalState.CLARIFICATION) {
            throw illegal(state.state());
        }
        return List.of(new ClarificationAnswered(c.proposalId(), project, c.text()));
    }

    private List<PlanChangeEvent> rebase(
            PlanChangeState state, RebasePlanChange c, ProjectId project, Context context) {
        requireOwn(state, context);
        return rebasing.rebase(state, c, project, context);
    }

    private static List<PlanChangeEvent> withdraw(
            PlanChangeState state, WithdrawPlanChange c, ProjectId project, Context context) {
        requireOwn(state, context);
        if (!UNFINISHED.contains(state.state())) {
            throw illegal(state.state());
        }
        rationale(c.reason(), "/reason");
        return List.of(new PlanChangeWithdrawn(c.proposalId(), project, c.reason()));
    }

    /** Whoever had a hand in it, or answers for the service. */
    private static void requireOwn(PlanChangeState state, Context context) {
        if (!state.isTouchedBy(context.by()) && context.role() != Role.SERVICE_HEAD) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        }
    }

    private @Nullable PlanChangeState superseded(DraftPlanChange c, Context context) {
        return c.supersedes() == null ? null : context.read(this, PlanChangeEvent.stream(c.supersedes()));
    }

    private static ProjectId existing(PlanChangeState state) {
        ProjectId project = state.projectId();
        if (project == null) {
            throw new Refusal(ProblemCode.NOT_FOUND).at("/proposalId");
        }
        return project;
    }
}

package ee.rada.command.planchanges;

import ee.rada.command.Context;
import ee.rada.command.budgets.Budgets;
import ee.rada.command.projects.Life;
import ee.rada.kernel.Event;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Role;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended;
import ee.rada.kernel.planchanges.PlanChangeCommand.ApprovePlanChange;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplicationFailed;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplied;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApprovalGiven;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApproved;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.projects.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gives one approval; the last one amends the budget in the same unit of work, or says why it could not. */
final class Approving {

    private final Budgets budgets;

    Approving(Budgets budgets) {
        this.budgets = budgets;
    }

    List<? extends Event> decide(PlanChangeState state, ApprovePlanChange c, ProjectId project, Context context) {
        if (state.isApprovedBy(context.by()) && !state.isGiven(context.role())) {
            throw new Refusal(ProblemCode.FOUR_EYES);
        }
        requireApprover(state, c.step(), context);
        if (state.state() == ProposalState.APPLIED) {
            throw new Refusal(ProblemCode.ALREADY_DECIDED);
        }
        PlanChanges.undecided(state);
        Role step = dueStep(state, context);
        freshBase(state, project, context);
        var given = new PlanChangeApprovalGiven(c.proposalId(), project, step, c.comment());
        boolean last = state.approvers().size() + 1 == state.requiredApprovals().size();
        return last ? apply(state, given, project, context) : List.of(given);
    }

    /** {@code forbidden-role} for a post whose step this proposal does not need, and for a step that is not the post's own. */
    static void requireApprover(PlanChangeState state, @Nullable Role asked, Context context) {
        boolean own = asked == null || asked == context.role();
        if (!own || !state.requiredApprovals().contains(context.role())) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        }
    }

    /** The step that is due, if it is this post's; {@code already-decided} or {@code approval-out-of-order}. */
    static Role dueStep(PlanChangeState state, Context context) {
        Role step = context.role();
        if (state.isGiven(step)) {
            throw new Refusal(ProblemCode.ALREADY_DECIDED);
        }
        Role due = Objects.requireNonNull(state.due());
        if (due != step) {
            throw new Refusal(ProblemCode.APPROVAL_OUT_OF_ORDER).with("due", due.name());
        }
        return step;
    }

    /** C3: what was proposed against another version has to be rebased first. */
    private void freshBase(PlanChangeState state, ProjectId project, Context context) {
        int current = budgets.version(project, context);
        if (state.baseBudgetVersion() != current) {
            throw new Refusal(ProblemCode.STALE_BASE)
                    .with("base", state.baseBudgetVersion())
                    .with("current", current)
                    .with("conflicts", Amendments.movedSince(budgets.lines(project, context), state));
        }
    }

    private List<? extends Event> apply(
            PlanChangeState state, PlanChangeApprovalGiven given, ProjectId project, Context context) {
        try {
            Life life = PlanChanges.amendable(budgets.projects().life(project, context));
            var amendments = Amendments.of(
                    budgets.lines(project, context), state.items(), state.reallocation(), life.currency());
            int version = budgets.version(project, context) + 1;
            LocalDate from = Objects.requireNonNull(state.effectiveFrom());
            return List.of(
                    given,
                    new PlanChangeApproved(given.proposalId(), project),
                    new BudgetAmended(project, version, amendments, given.proposalId(), from),
                    new PlanChangeApplied(given.proposalId(), project, life.planVersion(), version));
        } catch (Refusal refusal) {
            var detail = new TreeMap<String, String>();
            refusal.details().forEach((name, value) -> detail.put(name, String.valueOf(value)));
            return List.of(new PlanChangeApplicationFailed(
                    given.proposalId(), project, refusal.code().code(), detail));
        }
    }
}

package ee.rada.command.planchanges;

import static ee.rada.command.Guards.illegal;

import ee.rada.command.Context;
import ee.rada.command.Revision;
import ee.rada.command.budgets.Budgets;
import ee.rada.kernel.planchanges.Conflict;
import ee.rada.kernel.planchanges.Impact;
import ee.rada.kernel.planchanges.PlanChangeCommand.RebasePlanChange;
import ee.rada.kernel.planchanges.PlanChangeEvent;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeRebased;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.projects.ProjectId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a proposal on the versions in force: names every item that meets something new there, and carries the others over. */
final class Rebasing {

    private static final Set<ProposalState> REBASED = EnumSet.of(
            ProposalState.DRAFT,
            ProposalState.SUBMITTED,
            ProposalState.CLARIFICATION,
            ProposalState.IN_APPROVAL,
            ProposalState.APPLICATION_FAILED);

    private final Budgets budgets;

    Rebasing(Budgets budgets) {
        this.budgets = budgets;
    }

    /** Nothing happens to a proposal that stands on the versions in force already and meets nothing new. */
    List<PlanChangeEvent> rebase(PlanChangeState state, RebasePlanChange c, ProjectId project, Context context) {
        if (!REBASED.contains(state.state())) {
            throw illegal(state.state());
        }
        Trunk trunk = Trunk.of(budgets, project, context).requireApproved();
        Branch branch = Branching.of(trunk, c.proposalId(), state.content());
        List<Conflict> conflicts = conflicts(state, branch);
        boolean failed = state.state() == ProposalState.APPLICATION_FAILED;
        if (state.base().isCurrent(trunk) && conflicts.isEmpty() && !failed) {
            return List.of();
        }
        Base base = Base.of(trunk);
        Impact impact = Impacts.of(branch, base, state.content());
        return List.of(new PlanChangeRebased(
                c.proposalId(),
                project,
                base.planVersion(),
                base.budgetVersion(),
                conflicts,
                impact,
                asksAgain(state, branch, conflicts) ? RequiredApprovals.of(branch, impact) : List.of()));
    }

    /** What was submitted is submitted again where nothing stands against it; a draft stays one. */
    private static boolean asksAgain(PlanChangeState state, Branch branch, List<Conflict> conflicts) {
        return state.state() != ProposalState.DRAFT
                && conflicts.isEmpty()
                && branch.findings().isEmpty();
    }

    private static List<Conflict> conflicts(PlanChangeState state, Branch branch) {
        var conflicts = new ArrayList<Conflict>();
        List<PlanChangeItem> items = state.content().items();
        for (int i = 0; i < items.size(); i++) {
            Conflict conflict = conflict(state, branch, i, items.get(i));
            if (conflict != null) {
                conflicts.add(conflict);
            }
        }
        return List.copyOf(conflicts);
    }

    private static @Nullable Conflict conflict(PlanChangeState state, Branch branch, int place, PlanChangeItem item) {
        Subject subject = Subject.of(item, branch.trunk(), state.base());
        String rule = branch.findingOn(place)
                .filter(finding -> finding.inDraft() || state.state() != ProposalState.DRAFT)
                .map(finding -> Finding.rule(finding.refusal()))
                .orElse(null);
        if (!subject.changedSince() && rule == null) {
            return null;
        }
        Revision last = subject.changedSince() ? subject.revision() : null;
        return new Conflict(
                place,
                item.getClass().getSimpleName(),
                subject.id().toString(),
                last == null ? null : last.proposal(),
                rule);
    }
}

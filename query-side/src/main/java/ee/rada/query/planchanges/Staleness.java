package ee.rada.query.planchanges;

import ee.rada.kernel.planchanges.Conflict;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.ProposalState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whether a proposal still stands on the plan and budget as they are, and which of its items are in the way of putting it there. */
final class Staleness {

    private static final Set<ProposalState> OPEN = EnumSet.of(
            ProposalState.DRAFT,
            ProposalState.SUBMITTED,
            ProposalState.CLARIFICATION,
            ProposalState.IN_APPROVAL,
            ProposalState.AWAITING_FUNDER,
            ProposalState.APPLICATION_FAILED);

    private final PlanChangeRow row;
    private final Surroundings.Project project;

    Staleness(PlanChangeRow row, Surroundings.Project project) {
        this.row = row;
        this.project = project;
    }

    /** Whether it may still change plan and budget. */
    boolean isOpen() {
        return OPEN.contains(row.approving().state());
    }

    boolean isStale() {
        var draft = row.draft();
        return isOpen()
                && (draft.basePlanVersion() < project.planVersion()
                        || draft.baseBudgetVersion() < project.budgetVersion());
    }

    /** What the last rebase left to be settled, and what those changes have done to the other items since. */
    List<Conflict> conflicts(List<Subjects.Change> changes) {
        var all = new ArrayList<>(row.talk().conflicts());
        List<PlanChangeItem> items = row.draft().items();
        for (int i = 0; i < items.size(); i++) {
            int place = i;
            UUID subject = Names.subject(items.get(i), row.projectId());
            boolean known = all.stream().anyMatch(conflict -> conflict.item() == place);
            if (!known) {
                changes.stream()
                        .filter(change -> change.subject().equals(subject))
                        .findFirst()
                        .map(change -> new Conflict(
                                place, Names.kind(items.get(place)), subject.toString(), change.changedBy(), null))
                        .ifPresent(all::add);
            }
        }
        return List.copyOf(all);
    }
}

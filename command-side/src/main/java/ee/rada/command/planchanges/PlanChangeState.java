package ee.rada.command.planchanges;

import ee.rada.command.By;
import ee.rada.kernel.Role;
import ee.rada.kernel.planchanges.PlanChangeEvent;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplicationFailed;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplied;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApprovalGiven;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApproved;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeDrafted;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeRejected;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeSubmitted;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeWithdrawn;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ProjectId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal's rules need to remember.
 *
 * @param hands everybody who drafted, edited or submitted it, or in whose place that was done
 * @param approvers who gave the approvals so far, in the order of {@code requiredApprovals}
 */
public record PlanChangeState(
        @Nullable ProjectId projectId,
        ProposalState state,
        int baseBudgetVersion,
        boolean reallocation,
        List<PlanChangeItem> items,
        @Nullable LocalDate effectiveFrom,
        List<Role> requiredApprovals,
        List<By> approvers,
        Set<OfficialId> hands) {

    static final PlanChangeState NONE =
            new PlanChangeState(null, ProposalState.DRAFT, 0, false, List.of(), null, List.of(), List.of(), Set.of());

    PlanChangeState evolve(PlanChangeEvent event, By by) {
        return switch (event) {
            case PlanChangeDrafted e ->
                new PlanChangeState(
                        e.projectId(),
                        ProposalState.DRAFT,
                        e.baseBudgetVersion(),
                        e.reallocation(),
                        e.items(),
                        null,
                        List.of(),
                        List.of(),
                        by.persons());
            case PlanChangeSubmitted e -> submitted(e, by);
            case PlanChangeApprovalGiven _ -> approvedBy(by);
            case PlanChangeApproved _ -> in(ProposalState.APPROVED);
            case PlanChangeApplied _ -> in(ProposalState.APPLIED);
            case PlanChangeApplicationFailed _ -> in(ProposalState.APPLICATION_FAILED);
            case PlanChangeRejected _ -> in(ProposalState.REJECTED);
            case PlanChangeWithdrawn _ -> in(ProposalState.WITHDRAWN);
        };
    }

    /** The step that waits for a decision; null when none is left. */
    @Nullable
    Role due() {
        return approvers.size() < requiredApprovals.size() ? requiredApprovals.get(approvers.size()) : null;
    }

    boolean isGiven(Role step) {
        int place = requiredApprovals.indexOf(step);
        return place >= 0 && place < approvers.size();
    }

    /** Whether the same person, himself or by a substitute, is behind an approval that was given already. */
    boolean isApprovedBy(By by) {
        return approvers.stream().anyMatch(by::sharesAPersonWith);
    }

    private PlanChangeState submitted(PlanChangeSubmitted e, By by) {
        var all = new HashSet<>(hands);
        all.addAll(by.persons());
        return new PlanChangeState(
                projectId,
                ProposalState.SUBMITTED,
                baseBudgetVersion,
                reallocation,
                items,
                e.effectiveFrom(),
                e.requiredApprovals(),
                List.of(),
                Set.copyOf(all));
    }

    private PlanChangeState approvedBy(By by) {
        var given = new ArrayList<>(approvers);
        given.add(by);
        return copy(ProposalState.IN_APPROVAL, List.copyOf(given));
    }

    private PlanChangeState in(ProposalState next) {
        return copy(next, approvers);
    }

    private PlanChangeState copy(ProposalState next, List<By> given) {
        return new PlanChangeState(
                projectId,
                next,
                baseBudgetVersion,
                reallocation,
                items,
                effectiveFrom,
                requiredApprovals,
                given,
                hands);
    }
}

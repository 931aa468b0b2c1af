package ee.rada.command.planchanges;

import ee.rada.command.By;
import ee.rada.kernel.Role;
import ee.rada.kernel.planchanges.Conflict;
import ee.rada.kernel.planchanges.PlanChangeEvent;
import ee.rada.kernel.planchanges.PlanChangeEvent.ClarificationAnswered;
import ee.rada.kernel.planchanges.PlanChangeEvent.ClarificationAsked;
import ee.rada.kernel.planchanges.PlanChangeEvent.FunderDecisionRecorded;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplicationFailed;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplied;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApprovalGiven;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApproved;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeDrafted;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeEdited;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeRebased;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeRejected;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeSubmitted;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeWithdrawn;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ProjectId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal's rules need to remember.
 *
 * @param conflicts items that its author has to settle before it can be submitted
 * @param hands everybody who drafted, edited, submitted, rebased or answered for it, or in whose place that was done
 */
record PlanChangeState(
        @Nullable ProjectId projectId,
        ProposalState state,
        Base base,
        Content content,
        List<Conflict> conflicts,
        @Nullable LocalDate effectiveFrom,
        Votes votes,
        Set<OfficialId> hands) {

    static final PlanChangeState NONE = new PlanChangeState(
            null, ProposalState.DRAFT, Base.NONE, Content.NONE, List.of(), null, Votes.NONE, Set.of());

    PlanChangeState evolve(PlanChangeEvent event, By by) {
        return switch (event) {
            case PlanChangeDrafted e -> drafted(e).touchedBy(by);
            case PlanChangeEdited e -> saying(Content.of(e)).touchedBy(by);
            case PlanChangeSubmitted e -> submitted(e).touchedBy(by);
            case PlanChangeRebased e -> rebased(e).touchedBy(by);
            case ClarificationAsked _ -> in(ProposalState.CLARIFICATION);
            case ClarificationAnswered _ ->
                in(votes.isOpen() ? ProposalState.SUBMITTED : ProposalState.IN_APPROVAL)
                        .touchedBy(by);
            case PlanChangeApprovalGiven _ -> in(ProposalState.IN_APPROVAL).voting(votes.givenBy(by));
            case PlanChangeApproved _ ->
                in(votes.funderDecides() ? ProposalState.AWAITING_FUNDER : ProposalState.APPROVED);
            case FunderDecisionRecorded _ -> in(ProposalState.APPROVED);
            case PlanChangeApplied _ -> in(ProposalState.APPLIED);
            case PlanChangeApplicationFailed _ -> in(ProposalState.APPLICATION_FAILED);
            case PlanChangeRejected _ -> in(ProposalState.REJECTED);
            case PlanChangeWithdrawn _ -> in(ProposalState.WITHDRAWN);
        };
    }

    boolean isTouchedBy(By by) {
        return by.persons().stream().anyMatch(hands::contains);
    }

    private static PlanChangeState drafted(PlanChangeDrafted e) {
        var base = new Base(e.basePlanVersion(), e.baseBudgetVersion());
        return new PlanChangeState(
                e.projectId(), ProposalState.DRAFT, base, Content.of(e), List.of(), null, Votes.NONE, Set.of());
    }

    /** Whoever edits the items has settled their conflicts, also who keeps them as they are; who edits the words only has not. */
    private PlanChangeState saying(Content edited) {
        boolean wordsOnly = edited.items().equals(content.items()) && !edited.equals(content);
        return new PlanChangeState(
                projectId, state, base, edited, wordsOnly ? conflicts : List.of(), effectiveFrom, votes, hands);
    }

    private PlanChangeState submitted(PlanChangeSubmitted e) {
        return new PlanChangeState(
                projectId,
                ProposalState.SUBMITTED,
                base,
                content,
                List.of(),
                e.effectiveFrom(),
                Votes.asked(e.requiredApprovals(), e.funderDecides()),
                hands);
    }

    private PlanChangeState rebased(PlanChangeRebased e) {
        List<Role> required = e.requiredApprovals();
        return new PlanChangeState(
                projectId,
                required.isEmpty() ? ProposalState.DRAFT : ProposalState.SUBMITTED,
                new Base(e.basePlanVersion(), e.baseBudgetVersion()),
                content,
                e.conflicts(),
                effectiveFrom,
                Votes.asked(required, votes.funderDecides()),
                hands);
    }

    private PlanChangeState in(ProposalState next) {
        return new PlanChangeState(projectId, next, base, content, conflicts, effectiveFrom, votes, hands);
    }

    private PlanChangeState voting(Votes now) {
        return new PlanChangeState(projectId, state, base, content, conflicts, effectiveFrom, now, hands);
    }

    private PlanChangeState touchedBy(By by) {
        var all = new HashSet<>(hands);
        all.addAll(by.persons());
        return new PlanChangeState(projectId, state, base, content, conflicts, effectiveFrom, votes, Set.copyOf(all));
    }
}

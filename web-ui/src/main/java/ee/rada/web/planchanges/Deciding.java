package ee.rada.web.planchanges;

import ee.rada.kernel.Command;
import ee.rada.kernel.Role;
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
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.query.planchanges.GetPlanChange;
import ee.rada.web._security.Caller;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody may do to a proposal as it stands, and why not; the command side judges again. */
public final class Deciding {

    private static final Set<ProposalState> WITH_APPROVERS =
            EnumSet.of(ProposalState.SUBMITTED, ProposalState.IN_APPROVAL);
    private static final Set<ProposalState> IN_HAND = EnumSet.of(
            ProposalState.DRAFT, ProposalState.SUBMITTED, ProposalState.CLARIFICATION, ProposalState.IN_APPROVAL);
    private static final Set<ProposalState> ENDED =
            EnumSet.of(ProposalState.REJECTED, ProposalState.WITHDRAWN, ProposalState.APPLICATION_FAILED);

    /** Why somebody cannot approve; the messages {@code change.cannot.…}. */
    public enum Barrier {
        /** He drafted, edited, submitted or rebased it. */
        OWN,
        /** One natural person gives one approval. */
        GIVEN,
        /** A question waits for its answer. */
        QUESTION,
        /** Plan or budget have moved on, and it waits for its author to rebase it. */
        STALE,
        /** Another step of it is due before his. */
        LATER,
        NOT_YOURS
    }

    private final Caller caller;
    private final GetPlanChange.Answer change;

    Deciding(Caller caller, GetPlanChange.Answer change) {
        this.caller = caller;
        this.change = change;
    }

    /** Whether it still waits for somebody. */
    public boolean isOpen() {
        return IN_HAND.contains(change.state()) || change.state() == ProposalState.AWAITING_FUNDER;
    }

    /** Whether what it would change is still in question. */
    public boolean isUndecided() {
        return isOpen() || change.state() == ProposalState.APPLICATION_FAILED;
    }

    public boolean isEdit() {
        return change.state() == ProposalState.DRAFT && caller.maySend(EditDraft.class);
    }

    /** Whether what a rebase found in its way can be kept as it is. */
    public boolean isKeep() {
        return isEdit() && !change.stale() && !change.conflicts().isEmpty();
    }

    /** A draft that would be refused cannot be submitted: what is wrong stands over it. */
    public boolean isSubmit() {
        return change.state() == ProposalState.DRAFT && caller.maySend(SubmitPlanChange.class);
    }

    public boolean isApprove() {
        return isMyStep(ApprovePlanChange.class) && !change.stale() && barrier() == null;
    }

    public boolean isReject() {
        return isMyStep(RejectPlanChange.class) && !isOwn();
    }

    /** Why he cannot approve although it waits for an approval; null where he can, where there is nothing to approve, or it is past. */
    public @Nullable Barrier barrier() {
        if (caller.lookingBack()) {
            return null;
        } else if (!WITH_APPROVERS.contains(change.state()) && change.state() != ProposalState.CLARIFICATION) {
            return null;
        } else if (isOwn()) {
            return Barrier.OWN;
        } else if (!caller.maySend(ApprovePlanChange.class) || !isRequired()) {
            return Barrier.NOT_YOURS;
        } else if (hasGiven()) {
            return Barrier.GIVEN;
        } else if (change.state() == ProposalState.CLARIFICATION) {
            return Barrier.QUESTION;
        } else if (change.stale()) {
            return Barrier.STALE;
        }
        return caller.roles().contains(change.dueStep()) ? null : Barrier.LATER;
    }

    public boolean isAsk() {
        return WITH_APPROVERS.contains(change.state()) && isRequired() && caller.maySend(AskForClarification.class);
    }

    public boolean isAnswer() {
        return change.state() == ProposalState.CLARIFICATION && isOwn() && caller.maySend(AnswerClarification.class);
    }

    /** A proposal is taken back by who made it, or answers for the service. */
    public boolean isWithdraw() {
        return IN_HAND.contains(change.state()) && answersForIt() && caller.maySend(WithdrawPlanChange.class);
    }

    public boolean isRebase() {
        boolean needed = change.stale() || change.state() == ProposalState.APPLICATION_FAILED;
        return needed
                && change.state() != ProposalState.AWAITING_FUNDER
                && answersForIt()
                && caller.maySend(RebasePlanChange.class);
    }

    public boolean isFunder() {
        return change.state() == ProposalState.AWAITING_FUNDER && caller.maySend(RecordFunderDecision.class);
    }

    /** What was refused can be asked again, otherwise. */
    public boolean isSupersede() {
        return ENDED.contains(change.state()) && caller.maySend(DraftPlanChange.class);
    }

    /** Whether he, or the one in whose place he acts, had a hand in it, so that he cannot decide whatever his post. */
    public boolean isOwn() {
        return caller.persons().stream().anyMatch(change.hands()::contains);
    }

    private boolean answersForIt() {
        return isOwn() || caller.roles().contains(Role.SERVICE_HEAD);
    }

    private boolean isRequired() {
        return change.requiredApprovals().stream().anyMatch(caller.roles()::contains);
    }

    private boolean hasGiven() {
        return change.approvals().stream()
                .anyMatch(approval -> caller.official().equals(approval.actor()));
    }

    private boolean isMyStep(Class<? extends Command> command) {
        return WITH_APPROVERS.contains(change.state())
                && caller.roles().contains(change.dueStep())
                && caller.maySend(command);
    }
}

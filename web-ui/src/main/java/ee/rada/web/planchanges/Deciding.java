package ee.rada.web.planchanges;

import ee.rada.kernel.Command;
import ee.rada.kernel.planchanges.PlanChangeCommand.ApprovePlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.RejectPlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.WithdrawPlanChange;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.query.planchanges.GetPlanChange;
import ee.rada.web._security.Caller;
import java.util.EnumSet;
import java.util.Set;

/** What somebody may do to a proposal as it stands; the command side judges again. */
public final class Deciding {

    private static final Set<ProposalState> OPEN = EnumSet.of(ProposalState.SUBMITTED, ProposalState.IN_APPROVAL);

    private final Caller caller;
    private final GetPlanChange.Answer change;

    Deciding(Caller caller, GetPlanChange.Answer change) {
        this.caller = caller;
        this.change = change;
    }

    public boolean isOpen() {
        return OPEN.contains(change.state());
    }

    public boolean isApprove() {
        return isMyStep(ApprovePlanChange.class) && !isOwn();
    }

    public boolean isReject() {
        return isMyStep(RejectPlanChange.class);
    }

    /** A proposal is taken back by who made it. */
    public boolean isWithdraw() {
        return isOpen() && caller.official().equals(change.draftedBy()) && caller.maySend(WithdrawPlanChange.class);
    }

    /** Whether he had a hand in it, so that he cannot decide whatever his post. */
    public boolean isOwn() {
        return change.hands().contains(caller.official());
    }

    private boolean isMyStep(Class<? extends Command> command) {
        return isOpen() && caller.roles().contains(change.dueStep()) && caller.maySend(command);
    }
}

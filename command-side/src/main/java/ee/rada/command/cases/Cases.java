package ee.rada.command.cases;

import ee.rada.command.By;
import ee.rada.command.Context;
import ee.rada.command.Decider;
import ee.rada.kernel.Event;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Region;
import ee.rada.kernel.cases.CaseCommand;
import ee.rada.kernel.cases.CaseCommand.AcceptTransfer;
import ee.rada.kernel.cases.CaseCommand.AgreeActionPlan;
import ee.rada.kernel.cases.CaseCommand.AgreeSafetyPlan;
import ee.rada.kernel.cases.CaseCommand.ApproveClosure;
import ee.rada.kernel.cases.CaseCommand.AssignCase;
import ee.rada.kernel.cases.CaseCommand.CompleteReferral;
import ee.rada.kernel.cases.CaseCommand.CompleteStep;
import ee.rada.kernel.cases.CaseCommand.CorrectSession;
import ee.rada.kernel.cases.CaseCommand.DeclineTransfer;
import ee.rada.kernel.cases.CaseCommand.FlagHighRisk;
import ee.rada.kernel.cases.CaseCommand.MakeReferral;
import ee.rada.kernel.cases.CaseCommand.OpenCase;
import ee.rada.kernel.cases.CaseCommand.RaiseSafetyPlanAlert;
import ee.rada.kernel.cases.CaseCommand.RecordAssessment;
import ee.rada.kernel.cases.CaseCommand.RecordConsent;
import ee.rada.kernel.cases.CaseCommand.RecordReferralAnswer;
import ee.rada.kernel.cases.CaseCommand.RecordSession;
import ee.rada.kernel.cases.CaseCommand.ReopenCase;
import ee.rada.kernel.cases.CaseCommand.RequestClosure;
import ee.rada.kernel.cases.CaseCommand.RequestTransfer;
import ee.rada.kernel.cases.CaseCommand.ReturnClosure;
import ee.rada.kernel.cases.CaseCommand.RevokeReferral;
import ee.rada.kernel.cases.CaseEvent;
import ee.rada.kernel.posts.OfficialId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides on cases. That there is one is a secret from everybody who works elsewhere: he is answered as if there were none. */
public final class Cases implements Decider<CaseCommand, CaseState, CaseEvent> {

    private final Opening opening;
    private final Transferring transferring;

    public Cases(ClientCases clientCases) {
        this.opening = new Opening(clientCases);
        this.transferring = new Transferring(opening);
    }

    @Override
    public Class<CaseCommand> commands() {
        return CaseCommand.class;
    }

    @Override
    public Class<CaseEvent> events() {
        return CaseEvent.class;
    }

    @Override
    public CaseState initial() {
        return CaseState.NONE;
    }

    @Override
    public CaseState evolve(CaseState state, CaseEvent event, By by) {
        return state.evolve(event, by);
    }

    @Override
    public boolean isAboutClients() {
        return true;
    }

    /** R6, and the same of a transfer: neither who is responsible nor who asked. */
    @Override
    public Set<OfficialId> hands(CaseState state, CaseCommand command, Context context) {
        var hands = new HashSet<OfficialId>();
        if (state.held() != null) {
            hands.add(state.held().responsible());
        }
        if (command instanceof ApproveClosure && state.ending() != null) {
            hands.addAll(state.ending().askedBy());
        } else if (state.handover() != null) {
            hands.addAll(state.handover().askedBy());
        }
        return hands;
    }

    /** In its region; for who is asked to take it over, in the region that he would take it to. */
    @Override
    public @Nullable Region where(CaseState state, CaseCommand command, Context context) {
        if (command instanceof OpenCase open) {
            return open.region();
        }
        if (state.held() == null) {
            return null;
        }
        boolean isForReceiver = command instanceof AcceptTransfer || command instanceof DeclineTransfer;
        return isForReceiver && state.handover() != null
                ? state.handover().toRegion()
                : state.held().region();
    }

    @Override
    public @Nullable Refusal concealed(CaseCommand command) {
        return command instanceof OpenCase ? null : new Refusal(ProblemCode.NOT_FOUND).at("/caseId");
    }

    @Override
    public List<Event> decide(CaseState state, CaseCommand command, Context context) {
        if (state.held() == null && !(command instanceof OpenCase)) {
            throw new Refusal(ProblemCode.NOT_FOUND).at("/caseId");
        }
        return switch (command) {
            case OpenCase c -> opening.open(state, c, context);
            case AssignCase c -> Opening.assign(state, c, context);
            case RecordConsent c -> Consenting.record(state, c, context);
            case RecordAssessment c -> Assessing.assess(state, c, context);
            case FlagHighRisk c -> Assessing.flag(state, c, context);
            case AgreeSafetyPlan c -> Assessing.agree(state, c, context);
            case RaiseSafetyPlanAlert c -> Assessing.alert(state, c, context);
            case AgreeActionPlan c -> Planning.agree(state, c, context);
            case CompleteStep c -> Planning.complete(state, c, context);
            case RecordSession c -> Sessions.record(state, c, context);
            case CorrectSession c -> Sessions.correct(state, c, context);
            case MakeReferral c -> Referring.make(state, c, context);
            case RecordReferralAnswer c -> Referring.answer(state, c, context);
            case CompleteReferral c -> Referring.complete(state, c);
            case RevokeReferral c -> Referring.revoke(state, c, context);
            case RequestTransfer c -> Transferring.request(state, c, context);
            case AcceptTransfer c -> transferring.accept(state, c, context);
            case DeclineTransfer c -> Transferring.decline(state, c, context);
            case RequestClosure c -> Closing.request(state, c, context);
            case ApproveClosure c -> Closing.approve(state, c, context);
            case ReturnClosure c -> Closing.sendBack(state, c, context);
            case ReopenCase c -> Opening.reopen(state, c, context);
        };
    }
}

package ee.rada.command.cases;

import ee.rada.command.Context;
import ee.rada.command.Guards;
import ee.rada.kernel.Event;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.cases.CaseCommand.ApproveClosure;
import ee.rada.kernel.cases.CaseCommand.RequestClosure;
import ee.rada.kernel.cases.CaseCommand.ReturnClosure;
import ee.rada.kernel.cases.CaseEvent.CaseClosed;
import ee.rada.kernel.cases.CaseEvent.CaseClosureRequested;
import ee.rada.kernel.cases.CaseEvent.CaseClosureReturned;
import ee.rada.kernel.cases.CaseFields;
import ee.rada.kernel.cases.CaseStatus;
import ee.rada.kernel.cases.ClientCasesEvent.CaseUnlisted;
import ee.rada.kernel.cases.ClosureReason;
import ee.rada.kernel.cases.TransferStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Closes cases: one asks, another approves (R6). */
final class Closing {

    /** A client may go, or be gone, at any time; goals are met where something was done for them. */
    private static final Set<CaseStatus> WITH_GOALS = EnumSet.of(CaseStatus.IN_PROGRESS, CaseStatus.FOLLOW_UP);

    private Closing() {}

    static List<Event> request(CaseState state, RequestClosure c, Context context) {
        Rules.requireUnderWay(state);
        if (c.reason() == ClosureReason.GOALS_MET && !WITH_GOALS.contains(state.status())) {
            throw Guards.illegal(state.status());
        }
        if (state.handover() != null) {
            throw new Refusal(ProblemCode.ILLEGAL_TRANSITION).with("transfer", TransferStatus.REQUESTED.name());
        }
        requireNoOpenReferrals(state);
        var summary = Sealing.of(state, c.caseId(), context).as(CaseFields.CLOSURE_SUMMARY, c.summary());
        return List.of(new CaseClosureRequested(c.caseId(), state.known().client(), c.reason(), summary));
    }

    static List<Event> approve(CaseState state, ApproveClosure c, Context context) {
        Ending asked = asked(state);
        requireNoOpenReferrals(state);
        var client = state.known().client();
        return List.of(
                new CaseClosed(c.caseId(), client, asked.reason(), context.today()),
                new CaseUnlisted(client, c.caseId()));
    }

    static List<Event> sendBack(CaseState state, ReturnClosure c, Context context) {
        asked(state);
        var reason = Sealing.of(state, c.caseId(), context).as(CaseFields.CLOSURE_RETURN, c.reason());
        return List.of(new CaseClosureReturned(c.caseId(), state.known().client(), reason));
    }

    private static Ending asked(CaseState state) {
        if (state.status() != CaseStatus.CLOSURE_REQUESTED) {
            throw Guards.illegal(state.status());
        }
        return Objects.requireNonNull(state.ending());
    }

    /** {@code open-referrals}: a client is not left between two. */
    private static void requireNoOpenReferrals(CaseState state) {
        long open = state.referrals().values().stream().filter(Referral::isOpen).count();
        if (open > 0) {
            throw new Refusal(ProblemCode.OPEN_REFERRALS).with("open", open);
        }
    }
}

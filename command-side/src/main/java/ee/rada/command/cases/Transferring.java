package ee.rada.command.cases;

import ee.rada.command.Context;
import ee.rada.kernel.Event;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.cases.CaseCommand.AcceptTransfer;
import ee.rada.kernel.cases.CaseCommand.DeclineTransfer;
import ee.rada.kernel.cases.CaseCommand.RequestTransfer;
import ee.rada.kernel.cases.CaseEvent.CaseTransferDeclined;
import ee.rada.kernel.cases.CaseEvent.CaseTransferRequested;
import ee.rada.kernel.cases.CaseEvent.CaseTransferred;
import ee.rada.kernel.cases.CaseFields;
import ee.rada.kernel.cases.ClientCasesEvent.CaseListed;
import ee.rada.kernel.cases.TransferStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands cases over, between regions and to and from the remote team: nobody loses one that nobody has taken. */
final class Transferring {

    private final Opening opening;

    Transferring(Opening opening) {
        this.opening = opening;
    }

    static List<Event> request(CaseState state, RequestTransfer c, Context context) {
        Rules.requireUnderWay(state);
        Held held = state.known();
        Rules.requireOne(c.toRegion(), "/toRegion");
        if (held.region().equals(c.toRegion())) {
            throw new Refusal(ProblemCode.NO_CHANGE).at("/toRegion");
        }
        if (state.handover() != null) {
            throw illegal(TransferStatus.REQUESTED);
        }
        var reason = Sealing.of(state, c.caseId(), context).as(CaseFields.request(c.transferId()), c.reason());
        return List.of(new CaseTransferRequested(
                c.caseId(), held.client(), c.transferId(), held.region(), c.toRegion(), reason));
    }

    /** R4: the receiver's head accepts and says who is responsible from now on. */
    List<Event> accept(CaseState state, AcceptTransfer c, Context context) {
        Held held = state.known();
        Handover asked = asked(state.handover());
        Rules.requireWorker(c.newResponsible(), asked.toRegion(), "/newResponsible", context);
        opening.requireOnly(held.client(), c.caseId(), asked.toRegion(), c.duplicateReason(), context);
        var reason = Sealing.of(state, c.caseId(), context)
                .maybe(CaseFields.duplicateReason(asked.id()), c.duplicateReason());
        return List.of(
                new CaseTransferred(
                        c.caseId(),
                        held.client(),
                        asked.id(),
                        held.region(),
                        asked.toRegion(),
                        c.newResponsible(),
                        reason),
                new CaseListed(held.client(), c.caseId(), asked.toRegion()));
    }

    static List<Event> decline(CaseState state, DeclineTransfer c, Context context) {
        Handover asked = asked(state.handover());
        var reason = Sealing.of(state, c.caseId(), context).as(CaseFields.refusal(asked.id()), c.reason());
        return List.of(
                new CaseTransferDeclined(c.caseId(), state.known().client(), asked.id(), asked.toRegion(), reason));
    }

    private static Handover asked(@Nullable Handover handover) {
        if (handover == null) {
            throw illegal(TransferStatus.NONE);
        }
        return handover;
    }

    private static Refusal illegal(TransferStatus status) {
        return new Refusal(ProblemCode.ILLEGAL_TRANSITION).with("transfer", status.name());
    }
}

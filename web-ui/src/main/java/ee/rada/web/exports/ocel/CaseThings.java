package ee.rada.web.exports.ocel;

import static ee.rada.web.exports.ocel.ObjectType.CASE;
import static ee.rada.web.exports.ocel.ObjectType.CLIENT;
import static ee.rada.web.exports.ocel.ObjectType.OFFICIAL;
import static ee.rada.web.exports.ocel.ObjectType.REFERRAL;
import static ee.rada.web.exports.ocel.ObjectType.SESSION;

import ee.rada.kernel.cases.CaseEvent;
import ee.rada.kernel.cases.CaseEvent.CaseActionPlanAgreed;
import ee.rada.kernel.cases.CaseEvent.CaseAssessed;
import ee.rada.kernel.cases.CaseEvent.CaseAssigned;
import ee.rada.kernel.cases.CaseEvent.CaseClosed;
import ee.rada.kernel.cases.CaseEvent.CaseClosureRequested;
import ee.rada.kernel.cases.CaseEvent.CaseClosureReturned;
import ee.rada.kernel.cases.CaseEvent.CaseOpened;
import ee.rada.kernel.cases.CaseEvent.CaseReopened;
import ee.rada.kernel.cases.CaseEvent.CaseStepCompleted;
import ee.rada.kernel.cases.CaseEvent.CaseTransferDeclined;
import ee.rada.kernel.cases.CaseEvent.CaseTransferRequested;
import ee.rada.kernel.cases.CaseEvent.CaseTransferred;
import ee.rada.kernel.cases.CaseEvent.ConsentRecorded;
import ee.rada.kernel.cases.CaseEvent.ConsentWithdrawn;
import ee.rada.kernel.cases.CaseEvent.HighRiskFlagged;
import ee.rada.kernel.cases.CaseEvent.ReferralAccepted;
import ee.rada.kernel.cases.CaseEvent.ReferralCompleted;
import ee.rada.kernel.cases.CaseEvent.ReferralMade;
import ee.rada.kernel.cases.CaseEvent.ReferralRejected;
import ee.rada.kernel.cases.CaseEvent.ReferralRevoked;
import ee.rada.kernel.cases.CaseEvent.SafetyPlanAgreed;
import ee.rada.kernel.cases.CaseEvent.SafetyPlanOverdue;
import ee.rada.kernel.cases.CaseEvent.SessionCorrected;
import ee.rada.kernel.cases.CaseEvent.SessionRecorded;
import ee.rada.kernel.cases.CaseStatus;
import ee.rada.kernel.cases.ClientCasesEvent;
import ee.rada.kernel.cases.ReferralId;
import ee.rada.kernel.cases.ReferralStatus;
import ee.rada.kernel.cases.TransferStatus;
import ee.rada.web.exports.ocel.Telling.Thing;

/** What the events of cases tell of objects: where and how far a case is, and nothing about the client. */
final class CaseThings {

    private static final String STATUS = "status";
    private static final String REGION = "region";
    private static final String TRANSFER = "transfer";

    private CaseThings() {}

    static void tell(CaseEvent event, Telling told) {
        var client = told.thing(CLIENT, event.clientRef(), "client");
        var file = told.thing(CASE, event.caseId(), "case").isOf("about", client);
        switch (event) {
            case CaseOpened e -> {
                file.has(STATUS, CaseStatus.OPENED)
                        .has("source", e.source())
                        .has(REGION, e.region())
                        .has("openedOn", e.openedOn());
                responsible(e.responsibleOfficialId(), file, told);
            }
            case CaseAssigned e -> responsible(e.responsibleOfficialId(), file, told);
            case CaseAssessed e -> file.has("riskLevel", e.riskLevel());
            case HighRiskFlagged _ -> file.has("highRisk", true);
            case SessionRecorded e ->
                told.thing(SESSION, e.sessionId(), "session")
                        .has("at", e.at())
                        .has("channel", e.channel())
                        .has("durationMin", e.durationMin())
                        .isOf("partOf", file);
            case SessionCorrected e ->
                told.thing(SESSION, e.sessionId(), "session")
                        .has("at", e.at())
                        .has("channel", e.channel())
                        .has("durationMin", e.durationMin());
            case ReferralMade e ->
                referral(e.referralId(), ReferralStatus.IN_PROGRESS, told)
                        .has("partnerName", e.partnerName())
                        .has("service", e.service())
                        .has("at", e.at())
                        .isOf("partOf", file);
            case ReferralAccepted e -> referral(e.referralId(), ReferralStatus.ACCEPTED, told);
            case ReferralRejected e -> referral(e.referralId(), ReferralStatus.REJECTED, told);
            case ReferralCompleted e -> referral(e.referralId(), ReferralStatus.DONE, told);
            case ReferralRevoked e -> referral(e.referralId(), ReferralStatus.REVOKED, told);
            case CaseTransferRequested _ -> file.has(TRANSFER, TransferStatus.REQUESTED);
            case CaseTransferred e -> {
                file.has(TRANSFER, TransferStatus.ACCEPTED).has(REGION, e.toRegion());
                responsible(e.newResponsible(), file, told);
            }
            case CaseTransferDeclined _ -> file.has(TRANSFER, TransferStatus.DECLINED);
            case CaseClosureRequested e ->
                file.has(STATUS, CaseStatus.CLOSURE_REQUESTED).has("closureReason", e.reason());
            case CaseClosureReturned _ -> file.has(STATUS, CaseStatus.IN_PROGRESS);
            case CaseClosed e -> file.has(STATUS, CaseStatus.CLOSED).has("closedOn", e.closedOn());
            case CaseReopened e -> {
                file.has(STATUS, CaseStatus.ASSESSED);
                responsible(e.responsibleOfficialId(), file, told);
            }
            case ConsentRecorded _,
                    ConsentWithdrawn _,
                    SafetyPlanAgreed _,
                    SafetyPlanOverdue _,
                    CaseActionPlanAgreed _,
                    CaseStepCompleted _ -> {}
        }
    }

    static void tell(ClientCasesEvent event, Telling told) {
        told.thing(CASE, event.caseId(), "case").isOf("about", told.thing(CLIENT, event.clientRef(), "client"));
    }

    private static Thing referral(ReferralId id, ReferralStatus status, Telling told) {
        return told.thing(REFERRAL, id, "referral").has(STATUS, status);
    }

    private static void responsible(Object official, Thing file, Telling told) {
        told.thing(OFFICIAL, official, "responsible").isOf("isResponsibleFor", file);
    }
}

package ee.rada.query.safetyplans;

import ee.rada.kernel.Event;
import ee.rada.kernel.WorkingDays;
import ee.rada.kernel.cases.CaseEvent;
import ee.rada.kernel.cases.CaseEvent.CaseAssessed;
import ee.rada.kernel.cases.CaseEvent.CaseClosed;
import ee.rada.kernel.cases.CaseEvent.CaseReopened;
import ee.rada.kernel.cases.CaseEvent.HighRiskFlagged;
import ee.rada.kernel.cases.CaseEvent.SafetyPlanAgreed;
import ee.rada.kernel.cases.CaseEvent.SafetyPlanOverdue;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.cases.RiskLevel;
import ee.rada.query.Fold;
import ee.rada.query.Recorded;
import ee.rada.query.Rows;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Keeps in mind by when each case needs a safety plan (R5): the command side decides by the same events whether it is overdue. */
@Component
final class SafetyPlansFold implements Fold {

    @Override
    public void apply(Rows rows, Event event, Recorded recorded) {
        if (!(event instanceof CaseEvent of)) {
            return;
        }
        switch (of) {
            case HighRiskFlagged e -> rows.put(due(rows, e.caseId(), e.flaggedOn()));
            case CaseAssessed e when e.riskLevel() == RiskLevel.HIGH -> rows.put(due(rows, e.caseId(), e.assessedOn()));
            case SafetyPlanAgreed e -> rows.put(row(rows, e.caseId()).settle());
            case SafetyPlanOverdue e -> rows.put(row(rows, e.caseId()).settle());
            case CaseClosed e -> rows.put(row(rows, e.caseId()).open(false));
            case CaseReopened e -> rows.put(row(rows, e.caseId()).open(true));
            // A danger that is not high asks for no plan.
            case CaseAssessed _ -> {}
            case CaseEvent.CaseOpened _,
                    CaseEvent.CaseAssigned _,
                    CaseEvent.ConsentRecorded _,
                    CaseEvent.ConsentWithdrawn _,
                    CaseEvent.CaseActionPlanAgreed _,
                    CaseEvent.CaseStepCompleted _,
                    CaseEvent.SessionRecorded _,
                    CaseEvent.SessionCorrected _,
                    CaseEvent.ReferralMade _,
                    CaseEvent.ReferralAccepted _,
                    CaseEvent.ReferralRejected _,
                    CaseEvent.ReferralCompleted _,
                    CaseEvent.ReferralRevoked _,
                    CaseEvent.CaseTransferRequested _,
                    CaseEvent.CaseTransferred _,
                    CaseEvent.CaseTransferDeclined _,
                    CaseEvent.CaseClosureRequested _,
                    CaseEvent.CaseClosureReturned _ -> {}
        }
    }

    private static SafetyPlanRow due(Rows rows, CaseId id, LocalDate highRiskSince) {
        return row(rows, id).due(WorkingDays.following(highRiskSince));
    }

    private static SafetyPlanRow row(Rows rows, CaseId id) {
        SafetyPlanRow known = rows.get(SafetyPlanRow.class, id);
        return known == null ? SafetyPlanRow.none(id) : known;
    }
}

package ee.rada.query.cases;

import ee.rada.kernel.Event;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.Tallinn;
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
import ee.rada.kernel.cases.ReferralId;
import ee.rada.kernel.cases.ReferralStatus;
import ee.rada.kernel.cases.SealedStep;
import ee.rada.kernel.cases.TransferStatus;
import ee.rada.query.Fold;
import ee.rada.query.Numbers;
import ee.rada.query.Recorded;
import ee.rada.query.Rows;
import ee.rada.query.cases.CaseRow.Danger;
import ee.rada.query.cases.CaseRow.Ending;
import ee.rada.query.cases.CaseRow.Opening;
import ee.rada.query.cases.CaseRow.Step;
import ee.rada.query.cases.CaseRow.Work;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What cases learn from their events. */
@Component
final class CasesFold implements Fold {

    private static final String KIND = "JU";
    private static final int DIGITS = 6;

    @Override
    public void apply(Rows rows, Event event, Recorded recorded) {
        if (event instanceof CaseEvent e) {
            rows.put(learn(rows, e, recorded).at(recorded.version()));
            rows.add(CaseStory.step(e, recorded));
        }
    }

    private static CaseRow learn(Rows rows, CaseEvent event, Recorded recorded) {
        return event instanceof CaseOpened e
                ? opened(rows, e, recorded)
                : learned(rows, rows.require(CaseRow.class, event.caseId()), event, recorded);
    }

    private static CaseRow opened(Rows rows, CaseOpened e, Recorded recorded) {
        return new CaseRow(
                e.caseId(),
                recorded.position(),
                Numbers.next(rows, KIND, DIGITS, recorded),
                e.clientRef(),
                e.region(),
                e.responsibleOfficialId(),
                CaseStatus.OPENED,
                recorded.recordedAt(),
                e.openedOn(),
                recorded.recordedAt(),
                new Opening(e.source(), e.fromContactId(), e.consent(), e.legalBasis(), e.duplicateReason()),
                Danger.UNKNOWN,
                Work.NONE,
                Ending.OPEN,
                recorded.version());
    }

    private static CaseRow learned(Rows rows, CaseRow row, CaseEvent event, Recorded recorded) {
        return switch (event) {
            case CaseOpened _ -> row;
            case CaseAssigned e -> row.heldBy(e.responsibleOfficialId(), row.region());
            case ConsentRecorded e -> {
                rows.put(new ConsentRow(
                        e.caseId(),
                        e.consentId(),
                        recorded.position(),
                        e.kind(),
                        e.partnerId(),
                        e.partnerName(),
                        e.at(),
                        null,
                        e.evidence()));
                yield row;
            }
            case ConsentWithdrawn e -> {
                rows.put(new ConsentRow(
                        e.caseId(),
                        e.consentId(),
                        recorded.position(),
                        e.kind(),
                        e.partnerId(),
                        e.partnerName(),
                        null,
                        e.at(),
                        e.evidence()));
                yield row;
            }
            case CaseAssessed e ->
                from(row, CaseStatus.OPENED, CaseStatus.ASSESSED, recorded)
                        .with(row.danger().assessed(e));
            case HighRiskFlagged e -> row.with(row.danger().flagged(e));
            case SafetyPlanAgreed e -> row.with(row.danger().planned(e, recorded.effectiveOn()));
            case SafetyPlanOverdue _ -> row;
            case CaseActionPlanAgreed e ->
                from(row, CaseStatus.ASSESSED, CaseStatus.PLANNED, recorded)
                        .with(row.work().with(steps(row, e.steps())));
            case CaseStepCompleted e -> completed(row, e, recorded);
            case SessionRecorded e -> {
                rows.put(new SessionRow(
                        e.caseId(),
                        e.sessionId(),
                        recorded.position(),
                        e.at(),
                        e.channel(),
                        e.durationMin(),
                        e.officialId(),
                        e.note(),
                        false));
                yield begun(row, recorded)
                        .with(row.work().session(e.sessionId(), Tallinn.dayOf(e.at()), e.durationMin()));
            }
            case SessionCorrected e -> corrected(rows, row, e);
            case ReferralMade e -> {
                rows.put(new ReferralRow(
                        e.caseId(),
                        e.referralId(),
                        recorded.position(),
                        e.partnerId(),
                        e.partnerName(),
                        e.service(),
                        e.dataShared(),
                        e.at(),
                        e.legalBasis(),
                        ReferralStatus.IN_PROGRESS,
                        recorded.recordedAt(),
                        null,
                        null,
                        null));
                yield begun(row, recorded).with(row.work().referrals(row.work().openReferrals() + 1));
            }
            case ReferralAccepted e ->
                referral(rows, row, e.referralId(), ReferralStatus.ACCEPTED, e.reason(), recorded);
            case ReferralRejected e ->
                referral(rows, row, e.referralId(), ReferralStatus.REJECTED, e.reason(), recorded);
            case ReferralCompleted e -> referral(rows, row, e.referralId(), ReferralStatus.DONE, null, recorded);
            case ReferralRevoked e -> {
                ReferralRow referral = rows.require(ReferralRow.class, e.caseId(), e.referralId());
                yield changed(rows, row, referral, referral.revoked(e.cause(), e.reason(), recorded));
            }
            case CaseTransferRequested e -> {
                rows.put(new TransferRow(
                        e.caseId(),
                        e.transferId(),
                        recorded.position(),
                        e.fromRegion(),
                        e.toRegion(),
                        e.reason(),
                        recorded.actor(),
                        recorded.recordedAt(),
                        TransferStatus.REQUESTED,
                        null,
                        null,
                        null));
                yield row.with(row.work().transfer(e, recorded));
            }
            case CaseTransferred e -> {
                rows.put(rows.require(TransferRow.class, e.caseId(), e.transferId())
                        .decided(TransferStatus.ACCEPTED, null, recorded));
                yield row.heldBy(e.newResponsible(), e.toRegion())
                        .with(row.work().transferDecided());
            }
            case CaseTransferDeclined e -> {
                rows.put(rows.require(TransferRow.class, e.caseId(), e.transferId())
                        .decided(TransferStatus.DECLINED, e.reason(), recorded));
                yield row.with(row.work().transferDecided());
            }
            case CaseClosureRequested e ->
                row.in(CaseStatus.CLOSURE_REQUESTED, recorded.recordedAt())
                        .with(row.ending().asked(e, recorded));
            case CaseClosed e ->
                row.in(CaseStatus.CLOSED, recorded.recordedAt())
                        .with(row.ending().closed(e.reason(), e.closedOn()));
            case CaseClosureReturned e ->
                row.in(CaseStatus.IN_PROGRESS, recorded.recordedAt())
                        .with(row.ending().returned(e.reason()));
            case CaseReopened e ->
                row.in(CaseStatus.ASSESSED, recorded.recordedAt())
                        .heldBy(e.responsibleOfficialId(), row.region())
                        .with(Ending.reopened(e.reason()));
        };
    }

    private static CaseRow from(CaseRow row, CaseStatus before, CaseStatus next, Recorded recorded) {
        return row.status() == before ? row.in(next, recorded.recordedAt()) : row;
    }

    /** The first thing done after the plan begins to carry it out. */
    private static CaseRow begun(CaseRow row, Recorded recorded) {
        return from(row, CaseStatus.PLANNED, CaseStatus.IN_PROGRESS, recorded);
    }

    /** A step that is done stays done. */
    private static List<Step> steps(CaseRow row, List<SealedStep> agreed) {
        return agreed.stream()
                .map(step -> new Step(
                        step.id(),
                        step.goal(),
                        step.who(),
                        step.due(),
                        row.work().steps().stream()
                                .filter(before -> before.id().equals(step.id()))
                                .map(Step::completedOn)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private static CaseRow completed(CaseRow row, CaseStepCompleted e, Recorded recorded) {
        List<Step> steps = row.work().steps().stream()
                .map(step -> step.id().equals(e.stepId())
                        ? new Step(step.id(), step.goal(), step.who(), step.due(), e.completedOn())
                        : step)
                .toList();
        CaseRow begun = begun(row, recorded).with(row.work().with(steps));
        boolean all = steps.stream().allMatch(step -> step.completedOn() != null);
        return all ? from(begun, CaseStatus.IN_PROGRESS, CaseStatus.FOLLOW_UP, recorded) : begun;
    }

    private static CaseRow corrected(Rows rows, CaseRow row, SessionCorrected e) {
        SessionRow before = rows.require(SessionRow.class, e.caseId(), e.sessionId());
        SealedText note = e.note() == null ? before.note() : e.note();
        rows.put(new SessionRow(
                e.caseId(),
                e.sessionId(),
                before.position(),
                e.at(),
                e.channel(),
                e.durationMin(),
                e.officialId(),
                note,
                true));
        return row.with(row.work().session(e.sessionId(), Tallinn.dayOf(e.at()), e.durationMin()));
    }

    private static CaseRow referral(
            Rows rows, CaseRow row, ReferralId id, ReferralStatus next, @Nullable SealedText said, Recorded recorded) {
        ReferralRow referral = rows.require(ReferralRow.class, row.caseId(), id);
        return changed(rows, row, referral, referral.in(next, said, recorded));
    }

    private static CaseRow changed(Rows rows, CaseRow row, ReferralRow before, ReferralRow after) {
        rows.put(after);
        boolean over = before.isOpen() && !after.isOpen();
        return over ? row.with(row.work().referrals(row.work().openReferrals() - 1)) : row;
    }
}

package ee.rada.command.cases;

import ee.rada.command.By;
import ee.rada.command.Persistent;
import ee.rada.command.cases.Consents.Statement;
import ee.rada.kernel.Region;
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
import ee.rada.kernel.cases.ConsentDecision;
import ee.rada.kernel.cases.ConsentKind;
import ee.rada.kernel.cases.ReferralId;
import ee.rada.kernel.cases.ReferralStatus;
import ee.rada.kernel.cases.RiskLevel;
import ee.rada.kernel.cases.SealedStep;
import ee.rada.kernel.cases.SessionId;
import ee.rada.kernel.clients.ClientRef;
import ee.rada.kernel.posts.OfficialId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a case. None of it says anything about the client himself.
 *
 * @param held null before it was opened
 * @param sessions who held each
 * @param handover the transfer that waits for an answer
 * @param ending the closure that was asked for last
 */
public record CaseState(
        CaseStatus status,
        @Nullable Held held,
        Consents consents,
        Map<ReferralId, Referral> referrals,
        Map<SessionId, OfficialId> sessions,
        Steps steps,
        Danger danger,
        @Nullable Handover handover,
        @Nullable Ending ending) {

    static final CaseState NONE = new CaseState(
            CaseStatus.OPENED, null, Consents.NONE, Map.of(), Map.of(), Steps.NONE, Danger.NONE, null, null);

    CaseState evolve(CaseEvent event, By by) {
        return switch (event) {
            case CaseOpened e -> opened(e);
            case CaseAssigned e -> with(known().by(e.responsibleOfficialId()));
            case ConsentRecorded e ->
                with(consents.with(
                        new Statement(e.consentId(), e.kind(), e.partnerId(), ConsentDecision.GIVEN, e.at())));
            case ConsentWithdrawn e ->
                with(consents.with(
                        new Statement(e.consentId(), e.kind(), e.partnerId(), ConsentDecision.WITHDRAWN, e.at())));
            case CaseAssessed e -> assessed(e);
            case HighRiskFlagged e -> with(danger.flaggedOn(e.flaggedOn()));
            case SafetyPlanAgreed _ -> with(danger.planned());
            case SafetyPlanOverdue _ -> with(danger.overdue());
            case CaseActionPlanAgreed e ->
                with(steps.agreed(e.steps().stream().map(SealedStep::id).toList()))
                        .from(CaseStatus.ASSESSED, CaseStatus.PLANNED);
            case CaseStepCompleted e -> completed(steps.completed(e.stepId()));
            case SessionRecorded e -> sessionBy(e.sessionId(), e.officialId()).begun();
            case SessionCorrected e -> sessionBy(e.sessionId(), e.officialId());
            case ReferralMade e -> made(e).begun();
            case ReferralAccepted e -> now(e.referralId(), ReferralStatus.ACCEPTED);
            case ReferralRejected e -> now(e.referralId(), ReferralStatus.REJECTED);
            case ReferralCompleted e -> now(e.referralId(), ReferralStatus.DONE);
            case ReferralRevoked e -> now(e.referralId(), ReferralStatus.REVOKED);
            case CaseTransferRequested e -> with(new Handover(e.transferId(), e.toRegion(), by.persons()));
            case CaseTransferred e ->
                with(known().in(e.toRegion(), e.newResponsible())).with((Handover) null);
            case CaseTransferDeclined _ -> with((Handover) null);
            case CaseClosureRequested e ->
                with(new Ending(e.reason(), by.persons(), null)).in(CaseStatus.CLOSURE_REQUESTED);
            case CaseClosureReturned _ -> in(CaseStatus.IN_PROGRESS);
            case CaseClosed e -> with(asked().on(e.closedOn())).in(CaseStatus.CLOSED);
            case CaseReopened e -> with(known().by(e.responsibleOfficialId())).in(CaseStatus.ASSESSED);
        };
    }

    /** Where it lies; null where there is no such case. */
    public @Nullable Region region() {
        return held == null ? null : held.region();
    }

    /** Whose it is; null where there is no such case. */
    public @Nullable ClientRef client() {
        return held == null ? null : held.client();
    }

    /** Of a case that is there. */
    Held known() {
        return Objects.requireNonNull(held);
    }

    /** Null while it is open. */
    @Nullable
    LocalDate closedOn() {
        return status == CaseStatus.CLOSED ? asked().closedOn() : null;
    }

    private Ending asked() {
        return Objects.requireNonNull(ending);
    }

    private CaseState opened(CaseOpened e) {
        boolean hasLegalBasis = e.legalBasis() != null;
        var whose = new Held(e.clientRef(), e.region(), e.responsibleOfficialId(), e.openedOn(), hasLegalBasis);
        if (e.consent() == null) {
            return with(whose);
        }
        return with(whose)
                .with(consents.with(new Statement(
                        null,
                        ConsentKind.SERVICE,
                        null,
                        ConsentDecision.GIVEN,
                        e.consent().at())));
    }

    private CaseState assessed(CaseAssessed e) {
        var known = e.riskLevel() == RiskLevel.HIGH ? with(danger.assessedHighOn(e.assessedOn())) : this;
        return known.from(CaseStatus.OPENED, CaseStatus.ASSESSED);
    }

    /** The last step done, what the plan has brought is watched. */
    private CaseState completed(Steps now) {
        var begun = with(now).begun();
        return now.areDone() ? begun.from(CaseStatus.IN_PROGRESS, CaseStatus.FOLLOW_UP) : begun;
    }

    private CaseState made(ReferralMade e) {
        boolean onConsent = !e.dataShared().isEmpty() && e.legalBasis() == null;
        return with(e.referralId(), new Referral(ReferralStatus.IN_PROGRESS, e.partnerId(), onConsent));
    }

    private CaseState now(ReferralId id, ReferralStatus next) {
        return with(id, Objects.requireNonNull(referrals.get(id)).in(next));
    }

    /** The first thing done after the plan begins to carry it out. */
    private CaseState begun() {
        return from(CaseStatus.PLANNED, CaseStatus.IN_PROGRESS);
    }

    private CaseState from(CaseStatus before, CaseStatus next) {
        return status == before ? in(next) : this;
    }

    private CaseState in(CaseStatus next) {
        return new CaseState(next, held, consents, referrals, sessions, steps, danger, handover, ending);
    }

    private CaseState with(Held now) {
        return new CaseState(status, now, consents, referrals, sessions, steps, danger, handover, ending);
    }

    private CaseState with(Consents now) {
        return new CaseState(status, held, now, referrals, sessions, steps, danger, handover, ending);
    }

    private CaseState with(ReferralId id, Referral now) {
        var all = Persistent.with(referrals, id, now);
        return new CaseState(status, held, consents, all, sessions, steps, danger, handover, ending);
    }

    private CaseState sessionBy(SessionId id, OfficialId official) {
        var all = Persistent.with(sessions, id, official);
        return new CaseState(status, held, consents, referrals, all, steps, danger, handover, ending);
    }

    private CaseState with(Steps now) {
        return new CaseState(status, held, consents, referrals, sessions, now, danger, handover, ending);
    }

    private CaseState with(Danger now) {
        return new CaseState(status, held, consents, referrals, sessions, steps, now, handover, ending);
    }

    private CaseState with(@Nullable Handover now) {
        return new CaseState(status, held, consents, referrals, sessions, steps, danger, now, ending);
    }

    private CaseState with(Ending now) {
        return new CaseState(status, held, consents, referrals, sessions, steps, danger, handover, now);
    }
}

package ee.rada.query.cases;

import ee.rada.kernel.EventCatalogue;
import ee.rada.kernel.SealedText;
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
import ee.rada.kernel.cases.CaseFields;
import ee.rada.query.Recorded;
import ee.rada.query.cases.FindCaseTimeline.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells an event of a case for its timeline: what it was, how much it matters, and where its text is. */
final class CaseStory {

    private CaseStory() {}

    /** How an event is told. */
    private record Telling(
            boolean inStory,
            boolean decides,
            List<Fact> facts,
            @Nullable SealedText text,
            @Nullable String field) {}

    static CaseStepRow step(CaseEvent event, Recorded recorded) {
        Telling told = tell(event);
        return new CaseStepRow(
                event.caseId(),
                recorded.position(),
                EventCatalogue.nameOf(event.getClass()),
                told.inStory,
                told.decides,
                recorded.effectiveOn(),
                recorded.recordedAt(),
                recorded.actor(),
                recorded.actingPost(),
                recorded.onBehalfOf(),
                told.facts,
                told.text,
                told.field);
    }

    private static Telling tell(CaseEvent event) {
        return switch (event) {
            case CaseOpened e ->
                decision(
                        e.consent() != null
                                ? e.consent().how()
                                : e.legalBasis() != null ? e.legalBasis().text() : null,
                        e.consent() != null ? CaseFields.CONSENT_FOR_SERVICE : CaseFields.LEGAL_BASIS,
                        of(e.source()),
                        new Fact("REGION", e.region().code()),
                        new Fact("OFFICIAL", e.responsibleOfficialId().toString()));
            case CaseAssigned e ->
                decision(
                        null,
                        null,
                        new Fact("OFFICIAL", e.responsibleOfficialId().toString()));
            case ConsentRecorded e ->
                aside(true, e.evidence(), CaseFields.evidence(e.consentId()), consent(of(e.kind()), e.partnerName()));
            case ConsentWithdrawn e ->
                decision(e.evidence(), CaseFields.evidence(e.consentId()), consent(of(e.kind()), e.partnerName()));
            case CaseAssessed e -> story(null, null, of(e.riskLevel()));
            case HighRiskFlagged e -> decision(e.basis(), CaseFields.HIGH_RISK_BASIS);
            case SafetyPlanAgreed e -> story(e.plan(), CaseFields.SAFETY_PLAN, day(e.reviewOn()));
            case SafetyPlanOverdue e -> story(null, null, day(e.dueOn()));
            case CaseActionPlanAgreed _ -> story(null, null);
            case CaseStepCompleted e -> aside(false, null, null, day(e.completedOn()));
            case SessionRecorded e ->
                story(e.note(), CaseFields.note(e.sessionId()), of(e.channel()), minutes(e.durationMin()));
            case SessionCorrected e ->
                aside(
                        false,
                        e.reason(),
                        CaseFields.correction(e.sessionId()),
                        of(e.channel()),
                        minutes(e.durationMin()));
            case ReferralMade e ->
                story(
                        e.legalBasis() == null ? null : e.legalBasis().text(),
                        CaseFields.legalBasis(e.referralId()),
                        new Fact("PARTNER", e.partnerName()),
                        new Fact("SERVICE", e.service()));
            case ReferralAccepted e -> aside(false, e.reason(), CaseFields.answer(e.referralId()));
            case ReferralRejected e -> story(e.reason(), CaseFields.answer(e.referralId()));
            case ReferralCompleted _ -> story(null, null);
            case ReferralRevoked e -> decision(e.reason(), CaseFields.revocation(e.referralId()), of(e.cause()));
            case CaseTransferRequested e ->
                aside(
                        true,
                        e.reason(),
                        CaseFields.request(e.transferId()),
                        new Fact("REGION", e.toRegion().code()));
            case CaseTransferred e ->
                decision(
                        e.duplicateReason(),
                        CaseFields.duplicateReason(e.transferId()),
                        new Fact("REGION", e.toRegion().code()),
                        new Fact("OFFICIAL", e.newResponsible().toString()));
            case CaseTransferDeclined e ->
                aside(
                        true,
                        e.reason(),
                        CaseFields.refusal(e.transferId()),
                        new Fact("REGION", e.toRegion().code()));
            case CaseClosureRequested e -> aside(true, e.summary(), CaseFields.CLOSURE_SUMMARY, of(e.reason()));
            case CaseClosed e -> decision(null, null, of(e.reason()));
            case CaseClosureReturned e -> aside(true, e.reason(), CaseFields.CLOSURE_RETURN);
            case CaseReopened e -> decision(e.reason(), CaseFields.REOPENING);
        };
    }

    /** Of the story, and decided. */
    private static Telling decision(@Nullable SealedText text, @Nullable String field, Fact... facts) {
        return new Telling(true, true, List.of(facts), text, field);
    }

    /** Of the story. */
    private static Telling story(@Nullable SealedText text, @Nullable String field, Fact... facts) {
        return new Telling(true, false, List.of(facts), text, field);
    }

    /** Not of the story. */
    private static Telling aside(boolean decides, @Nullable SealedText text, @Nullable String field, Fact... facts) {
        return new Telling(false, decides, List.of(facts), text, field);
    }

    private static Fact[] consent(Fact kind, @Nullable String partner) {
        return Stream.of(kind, partner == null ? null : new Fact("PARTNER", partner))
                .filter(fact -> fact != null)
                .toArray(Fact[]::new);
    }

    private static Fact of(Enum<?> value) {
        return new Fact(value.getDeclaringClass().getSimpleName(), value.name());
    }

    private static Fact day(LocalDate day) {
        return new Fact("DAY", day.toString());
    }

    private static Fact minutes(int minutes) {
        return new Fact("MINUTES", Integer.toString(minutes));
    }
}

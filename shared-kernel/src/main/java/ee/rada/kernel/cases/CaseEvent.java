package ee.rada.kernel.cases;

import ee.rada.kernel.Event;
import ee.rada.kernel.Region;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.Tallinn;
import ee.rada.kernel.clients.ClientRef;
import ee.rada.kernel.contacts.ContactId;
import ee.rada.kernel.posts.OfficialId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a case. What is said about the client in words is sealed, by the names of {@link CaseFields}; dates, codes, regions and
 * durations are not, so that figures outlive an erased client.
 */
public sealed interface CaseEvent extends Event {

    String STREAM = "Case";

    CaseId caseId();

    ClientRef clientRef();

    static StreamId stream(CaseId id) {
        return new StreamId(STREAM, id.value());
    }

    @Override
    default StreamId stream() {
        return stream(caseId());
    }

    @Override
    default List<UUID> belongsTo() {
        return List.of(caseId().value(), clientRef().value());
    }

    /** At least one of {@code consent} and {@code legalBasis} is there. */
    record CaseOpened(
            CaseId caseId,
            ClientRef clientRef,
            @Nullable ContactId fromContactId,
            CaseSource source,
            @Nullable SealedConsent consent,
            @Nullable SealedBasis legalBasis,
            Region region,
            OfficialId responsibleOfficialId,
            LocalDate openedOn,
            @Nullable SealedText duplicateReason)
            implements CaseEvent {
        @Override
        public LocalDate effectiveOn() {
            return openedOn;
        }
    }

    record CaseAssigned(CaseId caseId, ClientRef clientRef, OfficialId responsibleOfficialId) implements CaseEvent {}

    /** {@code partnerId} and {@code partnerName} are those of a {@link ConsentKind#SHARE}. */
    record ConsentRecorded(
            CaseId caseId,
            ClientRef clientRef,
            ConsentId consentId,
            ConsentKind kind,
            @Nullable UUID partnerId,
            @Nullable String partnerName,
            Instant at,
            SealedText evidence)
            implements CaseEvent {
        @Override
        public LocalDate effectiveOn() {
            return Tallinn.dayOf(at);
        }
    }

    /** {@code partnerId} and {@code partnerName} are those of a {@link ConsentKind#SHARE}. */
    record ConsentWithdrawn(
            CaseId caseId,
            ClientRef clientRef,
            ConsentId consentId,
            ConsentKind kind,
            @Nullable UUID partnerId,
            @Nullable String partnerName,
            Instant at,
            SealedText evidence)
            implements CaseEvent {
        @Override
        public LocalDate effectiveOn() {
            return Tallinn.dayOf(at);
        }
    }

    record CaseAssessed(
            CaseId caseId,
            ClientRef clientRef,
            List<Need> needs,
            @Nullable RiskTool riskTool,
            @Nullable Integer score,
            RiskLevel riskLevel,
            LocalDate assessedOn)
            implements CaseEvent {
        @Override
        public LocalDate effectiveOn() {
            return assessedOn;
        }
    }

    record HighRiskFlagged(CaseId caseId, ClientRef clientRef, SealedText basis, LocalDate flaggedOn)
            implements CaseEvent {
        @Override
        public LocalDate effectiveOn() {
            return flaggedOn;
        }
    }

    record SafetyPlanAgreed(CaseId caseId, ClientRef clientRef, SealedText plan, LocalDate reviewOn)
            implements CaseEvent {}

    /** The case is at high risk since that day and had no safety plan when the day {@code dueOn} was over. */
    record SafetyPlanOverdue(CaseId caseId, ClientRef clientRef, LocalDate highRiskSince, LocalDate dueOn)
            implements CaseEvent {}

    /** All the steps that are agreed on now. */
    record CaseActionPlanAgreed(CaseId caseId, ClientRef clientRef, List<SealedStep> steps) implements CaseEvent {}

    record CaseStepCompleted(CaseId caseId, ClientRef clientRef, StepId stepId, LocalDate completedOn)
            implements CaseEvent {
        @Override
        public LocalDate effectiveOn() {
            return completedOn;
        }
    }

    record SessionRecorded(
            CaseId caseId,
            ClientRef clientRef,
            SessionId sessionId,
            Instant at,
            SessionChannel channel,
            int durationMin,
            OfficialId officialId,
            @Nullable SealedText note)
            implements CaseEvent {
        @Override
        public LocalDate effectiveOn() {
            return Tallinn.dayOf(at);
        }
    }

    /** All that is now true of the session; {@code note} is null where the one recorded before stays. */
    record SessionCorrected(
            CaseId caseId,
            ClientRef clientRef,
            SessionId sessionId,
            Instant at,
            SessionChannel channel,
            int durationMin,
            OfficialId officialId,
            @Nullable SealedText note,
            SealedText reason)
            implements CaseEvent {
        @Override
        public LocalDate effectiveOn() {
            return Tallinn.dayOf(at);
        }
    }

    /** {@code legalBasis} is null where the client agreed, or nothing about him was told. */
    record ReferralMade(
            CaseId caseId,
            ClientRef clientRef,
            ReferralId referralId,
            UUID partnerId,
            String partnerName,
            String service,
            List<SharedData> dataShared,
            Instant at,
            @Nullable SealedBasis legalBasis)
            implements CaseEvent {
        @Override
        public LocalDate effectiveOn() {
            return Tallinn.dayOf(at);
        }
    }

    record ReferralAccepted(
            CaseId caseId,
            ClientRef clientRef,
            ReferralId referralId,
            @Nullable SealedText reason) implements CaseEvent {}

    record ReferralRejected(CaseId caseId, ClientRef clientRef, ReferralId referralId, SealedText reason)
            implements CaseEvent {}

    record ReferralCompleted(CaseId caseId, ClientRef clientRef, ReferralId referralId) implements CaseEvent {}

    /** {@code reason} is null where the client has withdrawn the consent. */
    record ReferralRevoked(
            CaseId caseId,
            ClientRef clientRef,
            ReferralId referralId,
            RevocationCause cause,
            @Nullable SealedText reason)
            implements CaseEvent {}

    record CaseTransferRequested(
            CaseId caseId,
            ClientRef clientRef,
            TransferId transferId,
            Region fromRegion,
            Region toRegion,
            SealedText reason)
            implements CaseEvent {}

    record CaseTransferred(
            CaseId caseId,
            ClientRef clientRef,
            TransferId transferId,
            Region fromRegion,
            Region toRegion,
            OfficialId newResponsible,
            @Nullable SealedText duplicateReason)
            implements CaseEvent {}

    record CaseTransferDeclined(
            CaseId caseId, ClientRef clientRef, TransferId transferId, Region toRegion, SealedText reason)
            implements CaseEvent {}

    record CaseClosureRequested(CaseId caseId, ClientRef clientRef, ClosureReason reason, SealedText summary)
            implements CaseEvent {}

    record CaseClosed(CaseId caseId, ClientRef clientRef, ClosureReason reason, LocalDate closedOn)
            implements CaseEvent {
        @Override
        public LocalDate effectiveOn() {
            return closedOn;
        }
    }

    record CaseClosureReturned(CaseId caseId, ClientRef clientRef, SealedText reason) implements CaseEvent {}

    record CaseReopened(CaseId caseId, ClientRef clientRef, OfficialId responsibleOfficialId, SealedText reason)
            implements CaseEvent {}
}

package ee.rada.query.cases;

import ee.rada.kernel.Query;
import ee.rada.kernel.Region;
import ee.rada.kernel.Topic;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.cases.CaseSource;
import ee.rada.kernel.cases.CaseStatus;
import ee.rada.kernel.cases.ClosureReason;
import ee.rada.kernel.cases.ConsentId;
import ee.rada.kernel.cases.ConsentKind;
import ee.rada.kernel.cases.LegalBasisKind;
import ee.rada.kernel.cases.Need;
import ee.rada.kernel.cases.ReferralId;
import ee.rada.kernel.cases.ReferralStatus;
import ee.rada.kernel.cases.RevocationCause;
import ee.rada.kernel.cases.RiskLevel;
import ee.rada.kernel.cases.RiskTool;
import ee.rada.kernel.cases.SessionChannel;
import ee.rada.kernel.cases.SessionId;
import ee.rada.kernel.cases.SharedData;
import ee.rada.kernel.cases.StepId;
import ee.rada.kernel.cases.TransferId;
import ee.rada.kernel.cases.TransferStatus;
import ee.rada.kernel.clients.ClientRef;
import ee.rada.kernel.contacts.ContactId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.Content;
import ee.rada.query.Disclosure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where does a case stand? Its frame to whoever may know of it, what it is about to whoever may read that. Refused as {@code not-found} to all
 * others, as a case that does not exist.
 */
public record GetCase(CaseId caseId, LocalDate today) implements Query {

    /**
     * The case.
     *
     * @param content whether what it is about is shown, kept from whoever asked, or erased
     * @param disclosure what of it is shown and on what ground; null where nothing is
     * @param waitingDays from the first contact, or where there is none from the opening, to the first session; until today while there is none
     * @param deadlines what must be done by when, the earliest first
     */
    public record Answer(
            CaseId caseId,
            String number,
            ClientRef clientRef,
            Region region,
            OfficialId responsible,
            CaseStatus state,
            Instant stateSince,
            LocalDate openedOn,
            CaseSource source,
            @Nullable ContactId fromContactId,
            Content.State content,
            @Nullable Disclosure disclosure,
            List<Deadline> deadlines,
            Danger danger,
            List<Consent> consents,
            List<Step> steps,
            List<Referral> referrals,
            List<Session> sessions,
            int sessionCount,
            int minutes,
            int waitingDays,
            List<Transfer> transfers,
            Ending ending,
            @Nullable Content duplicateReason,
            long version,
            long position) {}

    public enum DeadlineKind {
        SAFETY_PLAN,
        SAFETY_REVIEW,
        STEP
    }

    /**
     * Something that must be done.
     *
     * @param stepId of the plan's step; null of others
     */
    public record Deadline(
            DeadlineKind kind, LocalDate due, @Nullable StepId stepId) {}

    /**
     * How great the danger is. Needs, tool and score are null to whoever may not read what the case is about.
     *
     * @param safetyPlanDue by the end of which day there must be a safety plan; null where none must
     */
    public record Danger(
            @Nullable RiskLevel level,
            @Nullable LocalDate highRiskSince,
            @Nullable Content highRiskBasis,
            @Nullable LocalDate assessedOn,
            @Nullable List<Need> needs,
            @Nullable RiskTool tool,
            @Nullable Integer score,
            @Nullable Content safetyPlan,
            @Nullable LocalDate safetyPlanOn,
            @Nullable LocalDate reviewOn,
            @Nullable LocalDate safetyPlanDue) {}

    /**
     * What the client agreed to, or what stands in its place.
     *
     * @param consentId null of the one with which the case was opened
     * @param legalBasis what let the service act without one; null of a consent
     */
    public record Consent(
            @Nullable ConsentId consentId,
            ConsentKind kind,
            @Nullable LegalBasisKind legalBasis,
            @Nullable UUID partnerId,
            @Nullable String partnerName,
            @Nullable Instant givenAt,
            @Nullable Instant withdrawnAt,
            @Nullable Content evidence) {}

    public record Step(
            StepId stepId,
            LocalDate due,
            @Nullable LocalDate completedOn,
            @Nullable Content goal,
            @Nullable Content who) {}

    /**
     * A referral as it stands.
     *
     * @param dataShared what the partner is told; null to whoever may not read what the case is about
     */
    public record Referral(
            ReferralId referralId,
            UUID partnerId,
            String partnerName,
            String service,
            Instant at,
            ReferralStatus state,
            Instant since,
            @Nullable List<SharedData> dataShared,
            @Nullable LegalBasisKind legalBasis,
            @Nullable Content legalBasisText,
            @Nullable Content answer,
            @Nullable RevocationCause cause,
            @Nullable Content revocation) {}

    public record Session(
            SessionId sessionId,
            Instant at,
            SessionChannel channel,
            int durationMin,
            OfficialId officialId,
            boolean corrected,
            @Nullable Content note) {}

    public record Transfer(
            TransferId transferId,
            Region fromRegion,
            Region toRegion,
            TransferStatus state,
            @Nullable OfficialId askedBy,
            Instant askedAt,
            @Nullable OfficialId decidedBy,
            @Nullable Instant decidedAt,
            @Nullable Content reason,
            @Nullable Content refusal) {}

    /** How it ended, or is to end. */
    public record Ending(
            @Nullable ClosureReason reason,
            @Nullable OfficialId askedBy,
            @Nullable Instant askedAt,
            @Nullable LocalDate closedOn,
            @Nullable Content summary,
            @Nullable Content returned,
            @Nullable Content reopening) {}

    @Override
    public Topic topic() {
        return Topic.CASES;
    }

    @Override
    public UUID thing() {
        return caseId.value();
    }
}

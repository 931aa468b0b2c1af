package ee.rada.kernel.cases;

import ee.rada.kernel.Command;
import ee.rada.kernel.Range;
import ee.rada.kernel.Region;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.Text;
import ee.rada.kernel.clients.ClientRef;
import ee.rada.kernel.contacts.ContactId;
import ee.rada.kernel.posts.OfficialId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a case. Texts about the client come readable and are sealed before anything is stored. */
public sealed interface CaseCommand extends Command {

    CaseId caseId();

    @Override
    default StreamId stream() {
        return CaseEvent.stream(caseId());
    }

    /**
     * Opens a case: with the client's consent to be helped, or on a legal basis (R1).
     *
     * @param fromContactId the contact that it grew out of
     * @param responsibleOfficialId who works in the region on that day (R4); the sender unless given
     * @param openedOn the first day; today unless given
     * @param duplicateReason why there is to be a second open case of this client in this region; needed where there is one
     */
    record OpenCase(
            CaseId caseId,
            @Nullable ContactId fromContactId,
            ClientRef clientRef,
            CaseSource source,
            @Nullable GivenConsent consentForService,
            @Nullable LegalBasis legalBasis,
            Region region,
            @Nullable OfficialId responsibleOfficialId,
            @Nullable LocalDate openedOn,
            @Nullable @Text(lines = true) String duplicateReason)
            implements CaseCommand {}

    /** Makes another official of the region responsible. */
    record AssignCase(CaseId caseId, OfficialId responsibleOfficialId) implements CaseCommand {}

    /**
     * Records what the client says about a consent. One that he takes back ends what rests on it and changes nothing in the past (R2).
     *
     * @param partnerId who may be told, for {@link ConsentKind#SHARE} only; what its name stands for, unless given
     * @param partnerName the partner's name; at least one of the two is needed
     * @param evidence how the client said it and how that can be proven
     */
    record RecordConsent(
            CaseId caseId,
            ConsentId consentId,
            ConsentKind kind,
            @Nullable UUID partnerId,
            @Nullable @Text(max = 200) String partnerName,
            ConsentDecision decision,
            Instant at,
            @Text(lines = true) String evidence)
            implements CaseCommand {}

    /**
     * Records what the client needs and how great the danger is. A case at high risk needs a safety plan within a working day (R5).
     *
     * @param score by the tool; needs one
     * @param assessedOn today unless given
     */
    record RecordAssessment(
            CaseId caseId,
            List<Need> needs,
            @Nullable RiskTool riskTool,
            @Nullable @Range(min = 0, max = 100) Integer score,
            RiskLevel riskLevel,
            @Nullable LocalDate assessedOn)
            implements CaseCommand {}

    /** Says that life or health is in danger, and why. */
    record FlagHighRisk(CaseId caseId, @Text(lines = true) String basis) implements CaseCommand {}

    /** Agrees with the client on what keeps him safe, in place of what was agreed before. */
    record AgreeSafetyPlan(
            CaseId caseId, @Text(lines = true) String plan, LocalDate reviewOn) implements CaseCommand {}

    /** Agrees with the client on the steps to take, in place of those agreed before; a step that is done stays done. */
    record AgreeActionPlan(CaseId caseId, List<PlanStep> steps) implements CaseCommand {}

    /**
     * Says that a step of the action plan is done.
     *
     * @param completedOn today unless given
     */
    record CompleteStep(
            CaseId caseId, StepId stepId, @Nullable LocalDate completedOn) implements CaseCommand {}

    /**
     * Records a session with the client.
     *
     * @param officialId who held it; the sender unless given
     */
    record RecordSession(
            CaseId caseId,
            SessionId sessionId,
            Instant at,
            SessionChannel channel,
            @Range(min = 1, max = 1440) int durationMin,
            @Nullable OfficialId officialId,
            @Nullable @Text(lines = true) String note)
            implements CaseCommand {}

    /**
     * Puts right what was recorded of a session; the wrong record stays in the history.
     *
     * @param officialId who held it; who was recorded, unless given
     * @param note in place of the one recorded, which stays unless given
     */
    record CorrectSession(
            CaseId caseId,
            SessionId sessionId,
            Instant at,
            SessionChannel channel,
            @Range(min = 1, max = 1440) int durationMin,
            @Nullable OfficialId officialId,
            @Nullable @Text(lines = true) String note,
            @Text(lines = true) String reason)
            implements CaseCommand {}

    /**
     * Refers the client to a partner. Telling it anything of him needs his consent at that time, or a legal basis (R2).
     *
     * @param partnerId what its name stands for, unless given
     * @param partnerName the partner's name; at least one of the two is needed
     * @param service what the partner is to do; says nothing of the client
     * @param dataShared what it is told; nothing, where the client goes there by himself
     * @param at now unless given
     */
    record MakeReferral(
            CaseId caseId,
            ReferralId referralId,
            @Nullable UUID partnerId,
            @Nullable @Text(max = 200) String partnerName,
            @Text(max = 200) String service,
            List<SharedData> dataShared,
            @Nullable Instant at,
            @Nullable LegalBasis legalBasis)
            implements CaseCommand {}

    /**
     * Records what the partner answers.
     *
     * @param reason needed where it is rejected
     */
    record RecordReferralAnswer(
            CaseId caseId,
            ReferralId referralId,
            ReferralAnswer answer,
            @Nullable @Text(lines = true) String reason) implements CaseCommand {}

    /** The partner has done what it was asked for. */
    record CompleteReferral(CaseId caseId, ReferralId referralId) implements CaseCommand {}

    record RevokeReferral(
            CaseId caseId,
            ReferralId referralId,
            @Text(lines = true) String reason) implements CaseCommand {}

    /** Asks another region, or the remote team, to take the case over. Until its head accepts, nothing changes. */
    record RequestTransfer(
            CaseId caseId,
            TransferId transferId,
            Region toRegion,
            @Text(lines = true) String reason) implements CaseCommand {}

    /**
     * Takes a case over; said by the head who was asked.
     *
     * @param duplicateReason why there is to be a second open case of this client in the region; needed where there is one
     */
    record AcceptTransfer(
            CaseId caseId,
            OfficialId newResponsible,
            @Nullable @Text(lines = true) String duplicateReason) implements CaseCommand {}

    record DeclineTransfer(
            CaseId caseId, @Text(lines = true) String reason) implements CaseCommand {}

    /** Asks to close the case. No referral may be open. */
    record RequestClosure(
            CaseId caseId,
            ClosureReason reason,
            @Text(lines = true) String summary) implements CaseCommand {}

    /** Closes it; neither who is responsible nor who asked may (R6). */
    record ApproveClosure(CaseId caseId) implements CaseCommand {}

    record ReturnClosure(CaseId caseId, @Text(lines = true) String reason) implements CaseCommand {}

    /**
     * Opens a closed case again.
     *
     * @param responsibleOfficialId who works in the region (R4); who was responsible, unless given
     */
    record ReopenCase(
            CaseId caseId,
            @Text(lines = true) String reason,
            @Nullable OfficialId responsibleOfficialId) implements CaseCommand {}

    /** Finds a case at high risk that has had no safety plan for longer than a working day; the service sends it by itself (R5). */
    record RaiseSafetyPlanAlert(CaseId caseId) implements CaseCommand {}
}

package ee.rada.kernel.cases;

import java.util.List;

/**
 * Under which names the texts of a case are sealed. A sealed text opens only at its own case and under its own name; where a case has
 * many of a kind, the name holds the id of the part.
 */
public final class CaseFields {

    public static final String CONSENT_FOR_SERVICE = "consentForService";
    public static final String LEGAL_BASIS = "legalBasis";
    public static final String DUPLICATE_REASON = "duplicateReason";
    public static final String HIGH_RISK_BASIS = "highRiskBasis";
    public static final String SAFETY_PLAN = "safetyPlan";
    public static final String CLOSURE_SUMMARY = "closureSummary";
    public static final String CLOSURE_RETURN = "closureReturn";
    public static final String REOPENING = "reopening";

    /** All of them, without the ids of parts: by these everything that was sealed for a client is found once more before he is erased. */
    public static final List<String> NAMES = List.of(
            CONSENT_FOR_SERVICE,
            LEGAL_BASIS,
            DUPLICATE_REASON,
            HIGH_RISK_BASIS,
            SAFETY_PLAN,
            CLOSURE_SUMMARY,
            CLOSURE_RETURN,
            REOPENING,
            "evidence",
            "goal",
            "who",
            "note",
            "correction",
            "answer",
            "revocation",
            "request",
            "refusal");

    private CaseFields() {}

    public static String evidence(ConsentId id) {
        return "evidence:" + id;
    }

    public static String goal(StepId id) {
        return "goal:" + id;
    }

    public static String who(StepId id) {
        return "who:" + id;
    }

    public static String note(SessionId id) {
        return "note:" + id;
    }

    public static String correction(SessionId id) {
        return "correction:" + id;
    }

    public static String legalBasis(ReferralId id) {
        return LEGAL_BASIS + ":" + id;
    }

    public static String answer(ReferralId id) {
        return "answer:" + id;
    }

    public static String revocation(ReferralId id) {
        return "revocation:" + id;
    }

    public static String request(TransferId id) {
        return "request:" + id;
    }

    public static String refusal(TransferId id) {
        return "refusal:" + id;
    }

    public static String duplicateReason(TransferId id) {
        return DUPLICATE_REASON + ":" + id;
    }
}

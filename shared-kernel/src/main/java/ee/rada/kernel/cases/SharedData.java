package ee.rada.kernel.cases;

/** What a partner is told of a client with a referral. */
public enum SharedData {
    NAME,
    CONTACT_DETAILS,
    PERSONAL_CODE,
    SITUATION,
    RISK_ASSESSMENT,
    SAFETY_PLAN,
    CHILDREN,
    HEALTH
}

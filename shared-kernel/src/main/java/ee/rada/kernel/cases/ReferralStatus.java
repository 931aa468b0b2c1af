package ee.rada.kernel.cases;

/** Where a referral stands (the states of Primero). */
public enum ReferralStatus {
    /** It waits for the partner. */
    IN_PROGRESS,
    /** The partner is at it. */
    ACCEPTED,
    DONE,
    REJECTED,
    REVOKED
}

package ee.rada.kernel.cases;

/** Why a referral was revoked. */
public enum RevocationCause {
    BY_HAND,
    /** The client no longer agrees that the partner is told anything; the service found that by itself. */
    CONSENT_WITHDRAWN
}

package ee.rada.kernel.cases;

/** What a partner answers to a referral. */
public enum ReferralAnswer {
    ACCEPTED,
    REJECTED
}

package ee.rada.kernel.clients;

/** Why somebody's data are erased: the grounds of Article 17(1) of the GDPR. A choice and not a text, for it outlives the erasure. */
public enum ErasureBasis {
    /** (a): nothing needs them any more, or the time they were kept for is over. */
    NO_LONGER_NEEDED,
    /** (b). */
    CONSENT_WITHDRAWN,
    /** (c): the client objects, and nothing weighs more. */
    OBJECTION,
    /** (d). */
    PROCESSED_UNLAWFULLY,
    /** (e): a law or a judgement orders it. */
    LEGAL_DUTY
}

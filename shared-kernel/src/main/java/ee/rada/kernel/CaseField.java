package ee.rada.kernel;

/** What a field of a case tells, as far as who may see it is concerned; {@link Policy} says who. */
public enum CaseField {
    /**
     * That there is a case, and how it runs: number, region, state, days, who is responsible, whether the risk is high, to which partner it was
     * referred and how that went, how long sessions took. Who may not see this sees nothing at all.
     */
    FRAME,
    /** What it is about: every text, needs, scores, what consents rest on. */
    CONTENT
}

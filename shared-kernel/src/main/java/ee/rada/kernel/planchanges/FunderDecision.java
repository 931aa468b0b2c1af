package ee.rada.kernel.planchanges;

/** What the funder answered. */
public enum FunderDecision {
    APPROVED,
    REFUSED
}

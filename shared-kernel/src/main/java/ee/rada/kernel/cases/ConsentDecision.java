package ee.rada.kernel.cases;

/** What a client says about a consent. */
public enum ConsentDecision {
    GIVEN,
    WITHDRAWN
}

package ee.rada.kernel.cases;

/** What a client agrees to. */
public enum ConsentKind {
    /** To be helped, and that this is recorded. */
    SERVICE,
    /** That one partner is told what it needs to help. */
    SHARE,
    /** That the case is discussed in the multi-agency risk assessment conference. */
    MARAC
}

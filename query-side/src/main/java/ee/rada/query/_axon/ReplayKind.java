package ee.rada.query._axon;

/** What everything is folded anew for. */
public enum ReplayKind {
    /** To take the place of the rows in use. */
    REBUILD,
    /** To be compared with the rows in use. */
    CHECK
}

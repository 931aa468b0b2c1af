package ee.rada.query.access;

/** What came of a look. */
public enum LookOutcome {
    ANSWERED,
    REFUSED
}

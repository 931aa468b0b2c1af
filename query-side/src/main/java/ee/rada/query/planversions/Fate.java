package ee.rada.query.planversions;

/** What became of a thing between two versions. */
public enum Fate {
    ADDED,
    CHANGED,
    /** An activity was cancelled, a line closed. */
    REMOVED
}

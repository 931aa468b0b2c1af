package ee.rada.query.access;

/** How somebody looked. */
public enum LookChannel {
    PAGE,
    API,
    /** He took a file away. */
    EXPORT
}

package ee.rada.query._axon;

/** What has become of a replay of everything. */
public enum ReplayState {
    /** Some process is at it, or none any more until the next one takes it up. */
    RUNNING,
    DONE,
    CANCELLED,
    FAILED
}

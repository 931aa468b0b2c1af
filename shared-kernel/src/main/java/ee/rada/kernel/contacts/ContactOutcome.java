package ee.rada.kernel.contacts;

/** What came of it. */
public enum ContactOutcome {
    INFORMED,
    COUNSELLED,
    REFERRED,
    CASE_OPENED,
    EMERGENCY_CALLED,
    BROKEN_OFF,
    OTHER,
    UNKNOWN
}

package ee.rada.kernel.auditnotes;

/** Where an audit note stands. */
public enum AuditNoteState {
    /** It waits for an answer. */
    RAISED,
    /** It waits for the auditor, who closes it or asks again. */
    ANSWERED,
    CLOSED
}

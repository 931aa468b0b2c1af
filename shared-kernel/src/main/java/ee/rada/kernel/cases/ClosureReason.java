package ee.rada.kernel.cases;

/** Why a case ends. */
public enum ClosureReason {
    GOALS_MET,
    CLIENT_WISH,
    LOST_CONTACT,
    MOVED,
    DECEASED,
    /** The client has another case that goes on. */
    DUPLICATE,
    OTHER
}

package ee.rada.kernel.cases;

/** Where a hand-over between two regions, or a region and the remote team, stands. */
public enum TransferStatus {
    /** Nobody has asked. */
    NONE,
    REQUESTED,
    ACCEPTED,
    DECLINED
}

package ee.rada.kernel.cases;

/**
 * Where a case stands, by the steps of GBV case management. A hand-over ({@link TransferStatus}) and the high-risk flag stand beside it.
 */
public enum CaseStatus {
    /** Step 1: the client is engaged. A case that is opened again starts as {@link #ASSESSED}. */
    OPENED,
    /** Step 2: needs and risks are known. */
    ASSESSED,
    /** Step 3: an action plan is agreed. */
    PLANNED,
    /** Step 4: the plan is being carried out. */
    IN_PROGRESS,
    /** Step 5: every step of the plan is done, and what it has brought is watched. */
    FOLLOW_UP,
    /** Somebody asked to close it; the head decides. */
    CLOSURE_REQUESTED,
    /** Step 6. */
    CLOSED;

    /** Whether the client is being helped: nobody has asked to end it. */
    public boolean isUnderWay() {
        return compareTo(CLOSURE_REQUESTED) < 0;
    }
}

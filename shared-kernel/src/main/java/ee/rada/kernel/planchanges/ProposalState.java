package ee.rada.kernel.planchanges;

/** Where a proposal stands. APPLIED, REJECTED and WITHDRAWN are final; every proposal stays readable for ever. */
public enum ProposalState {
    DRAFT,
    SUBMITTED,
    /** A question waits for its answer. */
    CLARIFICATION,
    IN_APPROVAL,
    APPROVED,
    /** All posts have approved; the funder's answer is still to be recorded. */
    AWAITING_FUNDER,
    APPLIED,
    /** A rule refused at the last moment, and nothing was changed; it can be rebased. */
    APPLICATION_FAILED,
    REJECTED,
    WITHDRAWN
}

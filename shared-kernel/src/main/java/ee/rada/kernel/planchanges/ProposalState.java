package ee.rada.kernel.planchanges;

/** Where a proposal stands. APPLIED, REJECTED and WITHDRAWN are final, and stay readable for ever. */
public enum ProposalState {
    DRAFT,
    SUBMITTED,
    IN_APPROVAL,
    APPROVED,
    APPLIED,
    APPLICATION_FAILED,
    REJECTED,
    WITHDRAWN
}

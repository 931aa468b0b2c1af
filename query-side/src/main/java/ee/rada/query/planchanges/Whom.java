package ee.rada.query.planchanges;

/** Whom a proposal waits for. */
public enum Whom {
    /** A post that has to approve it. */
    APPROVER,
    /** Those who had a hand in it: to answer a question, to settle conflicts, or to rebase what could not be applied. */
    AUTHOR,
    /** The funder, whose answer is still to be recorded. */
    FUNDER
}

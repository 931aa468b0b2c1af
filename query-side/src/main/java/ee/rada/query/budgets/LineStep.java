package ee.rada.query.budgets;

/** What a step in the ledger of a budget line did. */
public enum LineStep {
    /** It was approved with the project, or a file tells it as the original. */
    ORIGINAL,
    /** A file tells it as revised. */
    REVISED,
    /** A proposal opened the line. */
    ADDED,
    /** A proposal gave it another amount. */
    AMENDED,
    /** A proposal ended spending from it. */
    CLOSED
}

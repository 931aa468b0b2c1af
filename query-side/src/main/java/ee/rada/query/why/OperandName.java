package ee.rada.query.why;

/** What an operand of a formula is called. */
public enum OperandName {
    FROM,
    UNTIL,
    TODAY,
    START,
    END,
    BEFORE,
    AFTER,
    CURRENT,
    COMMITTED,
    SPENT,
    BUDGET_AT_COMPLETION,
    PLANNED_VALUE,
    EARNED_VALUE,
    ACTUAL_COST,
    ESTIMATE_AT_COMPLETION,
    ESTIMATE_TO_COMPLETE,
    PERCENT_COMPLETE,
    SHARE,
    WAIT,
    PROJECT,
    PROPOSAL,
    AUDIT_NOTE,
    CASE
}

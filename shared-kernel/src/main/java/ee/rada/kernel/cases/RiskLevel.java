package ee.rada.kernel.cases;

/** How great the danger is that a client comes to harm. */
public enum RiskLevel {
    STANDARD,
    MEDIUM,
    /** The case needs a safety plan within a working day, as one flagged by hand does. */
    HIGH
}

package ee.rada.kernel.substitutions;

/**
 * Where a substitution stands. It gives authority on its days once confirmed, whether or not its start was recorded yet. ENDED and
 * CANCELLED are final.
 */
public enum SubstitutionStatus {
    ARRANGED,
    CONFIRMED,
    ACTIVE,
    ENDED,
    CANCELLED
}

package ee.rada.kernel.deviations;

/** How a project can leave its plan; {@link Thresholds} says from where on. */
public enum DeviationKind {
    /** An activity should have begun, and nothing is recorded. */
    LATE_START,
    /** An activity should have ended, and is not done. */
    LATE_END,
    /** The estimate at completion lies above the planned cost of all work. */
    OVERSPEND_RISK,
    /** Far less is spent than the plan says for today. */
    UNDERSPEND,
    /** A euro spent brings too little work. */
    CPI_LOW,
    /** Too little of the planned work is done. */
    SPI_LOW,
    /** An activity has begun, is not done, and nobody has recorded anything for a month. */
    NO_RECORD_30D
}

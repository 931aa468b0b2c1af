package ee.rada.kernel.contacts;

/** Who turned to the service, and whether for the first time. */
public enum ContactKind {
    /** The victim, for the first time. */
    FIRST,
    /** The victim, again. */
    REPEATED,
    /** Somebody close to the victim. */
    ON_BEHALF,
    /** Somebody whose work it is. */
    PROFESSIONAL,
    UNKNOWN
}

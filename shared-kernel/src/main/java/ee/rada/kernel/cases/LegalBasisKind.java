package ee.rada.kernel.cases;

/** What lets the service act without a consent. */
public enum LegalBasisKind {
    /** The client is a child in need. */
    CHILD,
    /** Life or health is at high risk (OAS § 10). */
    HIGH_RISK,
    /** Another provision, which the text names. */
    OTHER_LAW
}

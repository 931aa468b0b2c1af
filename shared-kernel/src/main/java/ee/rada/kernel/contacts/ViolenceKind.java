package ee.rada.kernel.contacts;

/** What was done to the victim; a contact may name several. */
public enum ViolenceKind {
    PHYSICAL,
    PSYCHOLOGICAL,
    SEXUAL,
    ECONOMIC,
    SYMBOLIC,
    DOMESTIC,
    DIGITAL,
    NEGLECT,
    OTHER
}

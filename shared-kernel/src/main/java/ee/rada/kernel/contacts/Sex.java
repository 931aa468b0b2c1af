package ee.rada.kernel.contacts;

/** The sex of the victim, as told. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
}

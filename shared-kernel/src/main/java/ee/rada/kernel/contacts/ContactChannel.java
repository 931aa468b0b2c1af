package ee.rada.kernel.contacts;

/** By what means somebody turned to the service. */
public enum ContactChannel {
    PHONE,
    CHAT,
    EMAIL,
    IN_PERSON,
    VIDEO,
    LETTER,
    UNKNOWN
}

package ee.rada.kernel.cases;

/** How a session is held. */
public enum SessionChannel {
    IN_PERSON,
    HOME_VISIT,
    PHONE,
    VIDEO,
    CHAT,
    EMAIL
}

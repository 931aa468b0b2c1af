package ee.rada.query;

/** On what ground somebody is shown what a case is about: the purpose of a look at a client's data. */
public enum Ground {
    /** He is responsible for the case. */
    RESPONSIBLE,
    /** He acts in the place of the one who is. */
    SUBSTITUTE,
    /** He heads the region in which the case lies. */
    HEAD,
    /** He said why he must, and answers for it afterwards. */
    EMERGENCY,
    /** He looks into why somebody else read it, or said why he did. */
    REVIEW,
    /** He keeps the register of clients, or answers for it. */
    REGISTER
}

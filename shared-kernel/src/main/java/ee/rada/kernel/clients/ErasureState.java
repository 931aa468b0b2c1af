package ee.rada.kernel.clients;

/** How far the erasure of a client's data has come. */
public enum ErasureState {
    NONE,
    PROPOSED,
    /** The key is destroyed; what is left of the data has not been looked for yet. */
    DESTROYED,
    /** Nothing of them was found anywhere. */
    VERIFIED,
    /** Something was found outside of what is sealed, and somebody has to see to it. */
    LEAK_FOUND
}

package ee.rada.query.deviations;

/** Where a deviation stands. */
public enum DeviationState {
    /** Nobody has said anything of it yet. */
    OPEN,
    ACKNOWLEDGED,
    /** A plan change answers it that came to no other end than being applied. */
    PROPOSED,
    /** It was not found any more. */
    PASSED
}

package ee.rada.query._axon;

import java.time.Instant;

/**
 * A schema that holds what was known at an earlier moment.
 *
 * @param madeOf the fingerprint of the tables and folds
 */
record Workspace(String schema, String madeOf, Selection selection, Moment moment, Instant usedAt) {

    /** Something to be replayed. */
    record Wanted(Selection selection, long position) {}

    boolean is(Wanted wanted) {
        return selection.equals(wanted.selection) && moment.position() == wanted.position;
    }

    /** Whether it only has to learn some more. */
    boolean isBehind(Wanted wanted) {
        return selection.equals(wanted.selection) && moment.position() < wanted.position;
    }
}

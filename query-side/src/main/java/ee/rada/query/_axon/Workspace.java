package ee.rada.query._axon;

import java.time.Instant;

/**
 * A schema that holds what was known earlier: of everything at one moment, of one thing at every moment up to one.
 *
 * @param madeOf the fingerprint of the tables and folds
 */
record Workspace(String schema, String madeOf, Selection selection, Moment moment, Instant usedAt) {

    /** Something to be replayed. */
    record Wanted(Selection selection, long position) {}

    /** The schema that has the tables; that of a thing has views of them. */
    static String tables(String schema, boolean whole) {
        return whole ? schema : VersionedSchema.keptIn(schema);
    }

    String tables() {
        return tables(schema, selection.isWhole());
    }

    /** Whether it only has to learn some more. */
    boolean isBehind(Wanted wanted) {
        return selection.equals(wanted.selection) && moment.position() < wanted.position;
    }

    /** Whether what stands in its tables is what it is said to hold, or, of a thing, more than that. */
    boolean isAt(Moment found) {
        return found.generation().equals(moment.generation())
                && (selection.isWhole()
                        ? found.position() == moment.position()
                        : found.position() >= moment.position());
    }
}

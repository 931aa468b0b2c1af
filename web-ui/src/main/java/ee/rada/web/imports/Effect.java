package ee.rada.web.imports;

import ee.rada.web.imports.ProjectItem.Outcome;
import java.util.List;

/** What an activity of a file means for our projects; asked for several activities at a time. */
@FunctionalInterface
interface Effect {

    /**
     * What came of it, or would.
     *
     * @param newEvents that were stored
     * @param newLines that would be stored; told by a check only, as {@code newEntries} are
     * @param position of the last event; 0 for none
     * @param left what of the activity only a plan change may bring about
     */
    record Told(Outcome outcome, int newEvents, int newLines, int newEntries, long position, List<Finding> left) {

        /** Nothing of it is left to a plan change. */
        Told(Outcome outcome, int newEvents, int newLines, int newEntries, long position) {
            this(outcome, newEvents, newLines, newEntries, position, List.of());
        }
    }

    /**
     * Does it, or looks what it would do.
     *
     * @throws ee.rada.kernel.Refusal where the rules say no
     */
    Told of(MappedActivity activity);
}

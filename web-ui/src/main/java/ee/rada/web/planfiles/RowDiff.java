package ee.rada.web.planfiles;

import ee.rada.kernel.planchanges.PlanChangeItem;
import java.util.List;

/**
 * A row of the file beside the live plan, or an activity that the file does not have.
 *
 * @param line in the file, from 1; 0 for an activity that is missing there
 * @param items what a proposal would ask for
 */
record RowDiff(int line, Kind kind, String code, String title, List<RowChange> changes, List<PlanChangeItem> items) {

    enum Kind {
        SAME,
        CHANGED,
        NEW,
        /** The live plan has it, the file does not. */
        MISSING
    }
}

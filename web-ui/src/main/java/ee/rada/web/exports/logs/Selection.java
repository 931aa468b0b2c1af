package ee.rada.web.exports.logs;

import ee.rada.kernel.StreamId;
import ee.rada.kernel.budgets.BudgetEvent;
import org.jspecify.annotations.Nullable;

/**
 * Which events a log holds.
 *
 * @param thing what they are about: a project with its budget and proposals, a budget alone, or a proposal; null for everything
 * @param period when they happened; null for ever
 */
public record Selection(@Nullable StreamId thing, @Nullable Period period) {

    public static final Selection EVERYTHING = new Selection(null, null);

    /** Whether nothing is left out. */
    public boolean isEverything() {
        return thing == null && period == null;
    }

    /** Of an event in the thing's history. A budget's history is its project's, so it is told by the stream. */
    boolean holds(LogEvent event) {
        boolean ofBudget = thing != null && thing.type().equals(BudgetEvent.STREAM);
        return (!ofBudget || event.stored().stream().equals(thing)) && (period == null || period.holds(event));
    }
}

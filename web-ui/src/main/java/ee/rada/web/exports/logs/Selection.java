package ee.rada.web.exports.logs;

import ee.rada.kernel.StreamId;
import ee.rada.kernel.budgets.BudgetEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which events a log holds.
 *
 * @param thing what they are about: a project with its budget and proposals, a budget alone, or a proposal; null for everything
 * @param period when they happened; null for ever
 * @param trueBy the day by which they were true; null for any
 */
public record Selection(
        @Nullable StreamId thing,
        @Nullable Period period,
        @Nullable LocalDate trueBy) {

    /** What of it was true by the end of that day. */
    public Selection trueBy(@Nullable LocalDate day) {
        return new Selection(thing, period, day);
    }

    /** Whether nothing is left out. */
    public boolean isEverything() {
        return thing == null && period == null && trueBy == null;
    }

    /** Of an event in the thing's history. A budget's history is its project's, so it is told by the stream. */
    boolean holds(LogEvent event) {
        boolean ofBudget = thing != null && thing.type().equals(BudgetEvent.STREAM);
        return (!ofBudget || event.stored().stream().equals(thing))
                && (period == null || period.holds(event))
                && (trueBy == null || !event.effectiveOn().isAfter(trueBy));
    }
}

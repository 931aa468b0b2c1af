package ee.rada.query.planversions;

import ee.rada.kernel.WorkingDays;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.query.Origin;
import ee.rada.query.planversions.Course.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts how often an activity was given other days, and by how much. */
final class Moves {

    private Moves() {}

    /** The moves of one activity, by the version of the plan that made them. */
    static NavigableMap<Integer, Move> of(List<Step<Planned>> steps, Map<ProposalId, Origin> origins) {
        var moves = new TreeMap<Integer, Move>();
        Planned before = null;
        for (Step<Planned> step : steps) {
            Planned after = step.value();
            if (before != null && after.isElsewhereThan(before)) {
                Origin by = step.by() == null ? null : origins.get(step.by());
                moves.put(step.version(), new Move(moves.size() + 1, between(before.end(), after.end()), by));
            }
            before = after;
        }
        return moves;
    }

    /** Working days from the one day to the other; none where either is missing. */
    static int between(@Nullable LocalDate before, @Nullable LocalDate after) {
        return before == null || after == null ? 0 : WorkingDays.between(before, after);
    }
}

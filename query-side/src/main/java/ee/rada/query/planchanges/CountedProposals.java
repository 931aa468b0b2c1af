package ee.rada.query.planchanges;

import ee.rada.kernel.Money;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.query.planchanges.FindPlanChanges.OfState;
import ee.rada.query.planchanges.FindPlanChanges.Totals;
import ee.rada.query.planchanges.GetPlanChange.Waited;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up proposals, one after the other. Waits are counted in the calendar of working days, which SQL does not know. */
final class CountedProposals {

    private static final class Sums {
        private int proposals;
        private int days;
        private final Map<String, Money> moved = new TreeMap<>();
    }

    private final Map<ProposalState, Sums> states = new EnumMap<>(ProposalState.class);
    private final List<Integer> waits = new ArrayList<>();

    void add(ProposalState state, List<Waited> waited, @Nullable Money moved, int daysMoved) {
        var sums = states.computeIfAbsent(state, _ -> new Sums());
        sums.proposals++;
        sums.days += daysMoved;
        if (moved != null && !moved.isZero()) {
            sums.moved.merge(moved.currency(), moved, Money::plus);
        }
        if (!waited.isEmpty()) {
            waits.add(waited.stream().mapToInt(Waited::workingDays).sum());
        }
    }

    Totals totals() {
        var sorted = waits.stream().sorted().toList();
        var each = states.entrySet().stream()
                .map(state -> new OfState(
                        state.getKey(),
                        state.getValue().proposals,
                        List.copyOf(state.getValue().moved.values()),
                        state.getValue().days))
                .toList();
        return new Totals(
                each.stream().mapToInt(OfState::proposals).sum(),
                each,
                sorted.size(),
                median(sorted),
                sorted.isEmpty() ? 0 : sorted.getLast());
    }

    /** The middle one; between two middle ones, half-way. */
    private static BigDecimal median(List<Integer> sorted) {
        if (sorted.isEmpty()) {
            return BigDecimal.ZERO;
        }
        int low = sorted.get((sorted.size() - 1) / 2);
        int high = sorted.get(sorted.size() / 2);
        return (low + high) % 2 == 0 ? BigDecimal.valueOf((low + high) / 2) : BigDecimal.valueOf((low + high) * 5L, 1);
    }
}

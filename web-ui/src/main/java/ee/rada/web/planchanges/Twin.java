package ee.rada.web.planchanges;

import ee.rada.kernel.Money;
import ee.rada.web.budgets.PlannedSpending.Work;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An activity of the plan without and with the proposal.
 *
 * @param before its days without it; null where the proposal adds it, or the plan gives it none
 * @param after its days with it; null where the proposal cancels it
 * @param changed whether the proposal touches it
 * @param workingDays by how many working days its end moves
 * @param late whether the proposal leaves it without room
 */
public record Twin(
        String code,
        String title,
        @Nullable Span before,
        @Nullable Span after,
        @Nullable Money costBefore,
        @Nullable Money costAfter,
        boolean changed,
        int workingDays,
        boolean late,
        int percent,
        boolean milestone) {

    /** The end is the last day. */
    public record Span(LocalDate start, LocalDate end) {

        static @Nullable Span of(@Nullable LocalDate start, @Nullable LocalDate end) {
            return start == null || end == null ? null : new Span(start, end);
        }
    }

    public boolean isAdded() {
        return changed && before == null;
    }

    public boolean isCancelled() {
        return changed && after == null;
    }

    Optional<Work> workBefore() {
        return work(before, costBefore);
    }

    Optional<Work> workAfter() {
        return work(after, costAfter);
    }

    private static Optional<Work> work(@Nullable Span days, @Nullable Money cost) {
        return days == null || cost == null ? Optional.empty() : Optional.of(new Work(days.start(), days.end(), cost));
    }
}

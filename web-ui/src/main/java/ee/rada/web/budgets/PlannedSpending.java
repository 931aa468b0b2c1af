package ee.rada.web.budgets;

import ee.rada.kernel.Money;
import ee.rada.query.budgets.GetBudget;
import ee.rada.query.projects.ActivityState;
import ee.rada.query.projects.GetPlan.Activity;
import ee.rada.web._charts.BurnDown.Point;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What should be left on a day if every activity cost what was planned, evenly over its days. */
public final class PlannedSpending {

    /** Work that costs what was planned, evenly over its days; the end is the last of them. */
    public record Work(LocalDate start, LocalDate end, Money cost) {

        private long spent(LocalDate day) {
            long all = Math.max(1, ChronoUnit.DAYS.between(start, end) + 1);
            long gone = Math.clamp(ChronoUnit.DAYS.between(start, day) + 1, 0, all);
            return cost.cents() * gone / all;
        }
    }

    private PlannedSpending() {}

    /** The work that a plan's activity is; none without days or a planned cost, and none that is cancelled. */
    public static Optional<Work> work(Activity activity) {
        return activity.start() == null
                        || activity.end() == null
                        || activity.plannedCost() == null
                        || activity.state() == ActivityState.CANCELLED
                ? Optional.empty()
                : Optional.of(new Work(activity.start(), activity.end(), activity.plannedCost()));
    }

    /** A point for each day on which work begins or ends or the budget is amended; none without planned costs. */
    public static List<Point> of(List<Work> planned, List<GetBudget.Day> days, @Nullable LocalDate end) {
        if (planned.isEmpty()) {
            return List.of();
        }
        var corners = new TreeSet<LocalDate>();
        corners.add(days.getFirst().date());
        planned.forEach(work -> corners.addAll(List.of(work.start(), work.end())));
        days.stream().filter(GetBudget.Day::amended).forEach(day -> corners.add(day.date()));
        if (end != null) {
            corners.add(end);
        }
        var points = new ArrayList<Point>();
        long before = days.getFirst().current().cents();
        for (var day : corners) {
            long current = current(days, day);
            long left = left(planned, days, day);
            if (current != before) {
                points.add(new Point(day, before - current + left));
            }
            points.add(new Point(day, left));
            before = current;
        }
        return points;
    }

    /** What should be left at the end of a day, in cents. */
    public static long left(List<Work> planned, List<GetBudget.Day> days, LocalDate on) {
        return current(days, on)
                - planned.stream().mapToLong(work -> work.spent(on)).sum();
    }

    private static long current(List<GetBudget.Day> days, LocalDate on) {
        long current = days.getFirst().current().cents();
        for (var day : days) {
            if (!day.date().isAfter(on)) {
                current = day.current().cents();
            }
        }
        return current;
    }
}

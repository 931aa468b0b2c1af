package ee.rada.web.budgets;

import ee.rada.query.budgets.GetBudget;
import ee.rada.query.projects.ActivityState;
import ee.rada.query.projects.GetPlan.Activity;
import ee.rada.web._charts.BurnDown.Point;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What should be left on a day if every activity cost what was planned, evenly over its days. */
final class PlannedSpending {

    private PlannedSpending() {}

    /** A point for each day on which an activity begins or ends or the budget is amended; none without planned costs. */
    static List<Point> of(List<Activity> activities, List<GetBudget.Day> days, @Nullable LocalDate end) {
        var planned = activities.stream().filter(PlannedSpending::counts).toList();
        if (planned.isEmpty()) {
            return List.of();
        }
        var corners = new TreeSet<LocalDate>();
        corners.add(days.getFirst().date());
        planned.forEach(activity -> corners.addAll(List.of(start(activity), end(activity))));
        days.stream().filter(GetBudget.Day::amended).forEach(day -> corners.add(day.date()));
        if (end != null) {
            corners.add(end);
        }
        var points = new ArrayList<Point>();
        long before = days.getFirst().current().cents();
        for (var day : corners) {
            long spent =
                    planned.stream().mapToLong(activity -> spent(activity, day)).sum();
            long current = current(days, day);
            if (current != before) {
                points.add(new Point(day, before - spent));
            }
            points.add(new Point(day, current - spent));
            before = current;
        }
        return points;
    }

    private static boolean counts(Activity activity) {
        return activity.start() != null
                && activity.end() != null
                && activity.plannedCost() != null
                && activity.state() != ActivityState.CANCELLED;
    }

    private static LocalDate start(Activity activity) {
        return Objects.requireNonNull(activity.start());
    }

    private static LocalDate end(Activity activity) {
        return Objects.requireNonNull(activity.end());
    }

    private static long spent(Activity activity, LocalDate day) {
        long all = ChronoUnit.DAYS.between(start(activity), end(activity)) + 1;
        long gone = Math.clamp(ChronoUnit.DAYS.between(start(activity), day) + 1, 0, Math.max(1, all));
        var cost = Objects.requireNonNull(activity.plannedCost());
        return cost.cents() * gone / Math.max(1, all);
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

package ee.rada.query.projects;

import ee.rada.kernel.Money;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.Indicator;
import ee.rada.query.why.Then;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a version of a plan said, as it was known after an event. */
public record VersionThen(Then then, int version) {

    /** What it said of an activity. */
    public record Activity(
            @Nullable Money plannedCost,
            @Nullable BigDecimal weight,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            boolean cancelled) {

        /** Whether the other has other days. */
        public boolean isElsewhereThan(Activity other) {
            return !Objects.equals(start, other.start) || !Objects.equals(end, other.end);
        }
    }

    public Optional<Activity> activity(ActivityId id) {
        return then.rows(ActivityVersionRow.class, row -> row.activityId().equals(id) && row.version() <= version)
                .max(Comparator.comparingInt(ActivityVersionRow::version))
                .map(row -> new Activity(
                        row.planned().plannedCents() == null
                                ? null
                                : new Money(
                                        row.planned().plannedCents(),
                                        row.planned().currency()),
                        row.planned().weight(),
                        row.planned().startOn(),
                        row.planned().endOn(),
                        row.cancelled()));
    }

    public Optional<Indicator> indicator(GoalId id) {
        return then.rows(GoalVersionRow.class, row -> row.goalId().equals(id) && row.version() <= version)
                .max(Comparator.comparingInt(GoalVersionRow::version))
                .map(GoalVersionRow::indicator);
    }

    /** When the project was to end. */
    public Optional<LocalDate> end() {
        return then.rows(PlanVersionRow.class, row -> row.version() <= version && row.periodEnd() != null)
                .max(Comparator.comparingInt(PlanVersionRow::version))
                .map(PlanVersionRow::periodEnd);
    }

    /** The versions that gave the activity other days, in order; the one in which it came in gave it its first. */
    public static List<Integer> movedIn(Then then, ActivityId id) {
        var moved = new ArrayList<Integer>();
        Activity before = null;
        for (int version : then.rows(
                        ActivityVersionRow.class, row -> row.activityId().equals(id))
                .mapToInt(ActivityVersionRow::version)
                .sorted()
                .toArray()) {
            Activity now = new VersionThen(then, version).activity(id).orElseThrow();
            if (before != null && now.isElsewhereThan(before)) {
                moved.add(version);
            }
            before = now;
        }
        return moved;
    }
}

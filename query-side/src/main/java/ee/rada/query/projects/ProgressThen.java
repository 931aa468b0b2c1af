package ee.rada.query.projects;

import ee.rada.kernel.Money;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.query.why.Then;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An activity after an event: as planned, as approved, and how far it was by which day.
 *
 * @param inPlan whether it was not given up
 * @param baselineCost null where it was not in the baseline
 * @param progress the highest percentage of the records of a day; all of it on the day it was completed
 */
public record ProgressThen(
        ActivityId activityId,
        String code,
        String title,
        boolean inPlan,
        Money cost,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Money baselineCost,
        @Nullable LocalDate baselineStart,
        @Nullable LocalDate baselineEnd,
        Map<LocalDate, Integer> progress) {

    /** Those that are planned in that currency. */
    public static List<ProgressThen> of(Then then, String currency) {
        var progress = new HashMap<ActivityId, Map<LocalDate, Integer>>();
        then.rows(ActivityRecordRow.class)
                .forEach(row -> progress.computeIfAbsent(row.activityId(), _ -> new HashMap<>())
                        .merge(row.said().workDate(), row.said().percentComplete(), Math::max));
        return then.rows(ActivityRow.class, row -> row.planned().currency().equals(currency))
                .map(row -> of(row, progress.computeIfAbsent(row.activityId(), _ -> new HashMap<>())))
                .toList();
    }

    private static ProgressThen of(ActivityRow row, Map<LocalDate, Integer> progress) {
        var planned = row.planned();
        var baseline = row.baseline();
        LocalDate completed = row.progress().actualEnd();
        if (completed != null) {
            progress.merge(completed, row.progress().percentComplete(), Math::max);
        }
        return new ProgressThen(
                row.activityId(),
                planned.code(),
                planned.title(),
                row.progress().state() != ActivityState.CANCELLED,
                new Money(PlanThen.cents(planned.plannedCents()), planned.currency()),
                planned.startOn(),
                planned.endOn(),
                baseline.baselineCents() == null ? null : new Money(baseline.baselineCents(), planned.currency()),
                baseline.baselineStart(),
                baseline.baselineEnd(),
                progress);
    }
}

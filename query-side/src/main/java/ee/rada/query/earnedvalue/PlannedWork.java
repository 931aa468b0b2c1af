package ee.rada.query.earnedvalue;

import ee.rada.kernel.Money;
import ee.rada.kernel.earnedvalue.Work;
import ee.rada.kernel.projects.ActivityId;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it is planned now and as it was approved, and how far it was from which day on.
 *
 * @param plan null once it was cancelled
 * @param baseline null where it was not in the baseline
 */
record PlannedWork(
        ActivityId activityId,
        String code,
        String title,
        @Nullable Terms plan,
        @Nullable Terms baseline,
        NavigableMap<LocalDate, Integer> progress) {

    /** What it may cost, and when it should be done. */
    record Terms(
            Money cost, @Nullable LocalDate start, @Nullable LocalDate end) {

        Work done(int percent) {
            return new Work(cost, start, end, percent);
        }
    }

    /** A percentage never falls from one day to the next: of records written down in another order the highest counts. */
    static NavigableMap<LocalDate, Integer> rising(Map<LocalDate, Integer> recorded) {
        var progress = new TreeMap<LocalDate, Integer>();
        int highest = 0;
        for (var record : new TreeMap<>(recorded).entrySet()) {
            highest = Math.max(highest, record.getValue());
            progress.put(record.getKey(), highest);
        }
        return progress;
    }

    int percentOn(LocalDate day) {
        var last = progress.floorEntry(day);
        return last == null ? 0 : last.getValue();
    }
}

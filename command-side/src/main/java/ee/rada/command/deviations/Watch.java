package ee.rada.command.deviations;

import ee.rada.command.deviations.DeviationState.Cause;
import ee.rada.command.projects.PlannedActivity;
import ee.rada.command.projects.ProjectState;
import ee.rada.kernel.Money;
import ee.rada.kernel.deviations.DeviationKind;
import ee.rada.kernel.deviations.Thresholds;
import ee.rada.kernel.earnedvalue.EarnedValue;
import ee.rada.kernel.earnedvalue.PerformanceFactor;
import ee.rada.kernel.earnedvalue.Work;
import ee.rada.kernel.projects.ActivityId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Holds a plan against a day: the one place that knows what a deviation is. Thresholds are {@link Thresholds}. */
final class Watch {

    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>();

    private Watch(LocalDate today) {
        this.today = today;
    }

    /** Everything that deviates today, activities first. Cancelled ones are not watched. */
    static List<Finding> findings(ProjectState project, Money spent, LocalDate today) {
        var watch = new Watch(today);
        var works = new ArrayList<Work>();
        project.plan().activities().entrySet().stream()
                .filter(entry -> !entry.getValue().isCancelled())
                .sorted(Comparator.comparing(entry -> entry.getValue().code()))
                .forEach(entry -> {
                    PlannedActivity activity = entry.getValue();
                    works.add(new Work(activity.cost(), activity.start(), activity.end(), activity.percent()));
                    watch.days(entry.getKey(), activity, project.lastWorked(entry.getKey()));
                });
        watch.sums(EarnedValue.of(works, spent, today));
        return List.copyOf(watch.findings);
    }

    private void days(ActivityId id, PlannedActivity activity, @Nullable LocalDate lastWorked) {
        if (!activity.open()) {
            return;
        }
        if (activity.end().isBefore(today)) {
            late(DeviationKind.LATE_END, id, activity, activity.end());
        } else if (lastWorked == null && activity.start().isBefore(today)) {
            late(DeviationKind.LATE_START, id, activity, activity.start());
        }
        if (lastWorked != null && daysSince(lastWorked) > Thresholds.SILENT_DAYS) {
            late(DeviationKind.NO_RECORD_30D, id, activity, lastWorked);
        }
    }

    private void late(DeviationKind kind, ActivityId id, PlannedActivity activity, LocalDate since) {
        int from = kind == DeviationKind.NO_RECORD_30D ? Thresholds.SILENT_DAYS : 0;
        found(
                kind,
                id,
                since,
                Map.of("days", String.valueOf(daysSince(since)), "percent", String.valueOf(activity.percent())),
                String.valueOf(from));
    }

    private void sums(EarnedValue value) {
        if (!settled(value)) {
            return;
        }
        Map<String, String> figures = figures(value);
        low(DeviationKind.CPI_LOW, value.cpi(), figures);
        low(DeviationKind.SPI_LOW, value.spi(), figures);
        Money eac = value.eac(PerformanceFactor.CPI);
        if (eac != null && eac.decimal().compareTo(value.bac().decimal().multiply(Thresholds.OVERSPEND)) > 0) {
            found(DeviationKind.OVERSPEND_RISK, null, today, figures, Thresholds.OVERSPEND.toPlainString());
        }
        if (value.ac().decimal().compareTo(value.pv().decimal().multiply(Thresholds.UNDERSPEND)) < 0) {
            found(DeviationKind.UNDERSPEND, null, today, figures, Thresholds.UNDERSPEND.toPlainString());
        }
    }

    /** Whether enough should have been done for sums to mean something. */
    private static boolean settled(EarnedValue value) {
        return value.pv().isPositive()
                && value.pv().decimal().compareTo(value.bac().decimal().multiply(Thresholds.SETTLED)) >= 0;
    }

    private void low(DeviationKind kind, @Nullable BigDecimal index, Map<String, String> figures) {
        if (index != null && index.compareTo(Thresholds.INDEX) < 0) {
            var with = new TreeMap<>(figures);
            with.put("index", index.toPlainString());
            found(kind, null, today, with, Thresholds.INDEX.toPlainString());
        }
    }

    private static Map<String, String> figures(EarnedValue value) {
        var figures = new TreeMap<>(Map.of(
                "bac", value.bac().amount(),
                "pv", value.pv().amount(),
                "ev", value.ev().amount(),
                "ac", value.ac().amount(),
                "currency", value.bac().currency()));
        Money eac = value.eac(PerformanceFactor.CPI);
        if (eac != null) {
            figures.put("eac", eac.amount());
        }
        return figures;
    }

    private long daysSince(LocalDate day) {
        return ChronoUnit.DAYS.between(day, today);
    }

    private void found(
            DeviationKind kind,
            @Nullable ActivityId activity,
            LocalDate since,
            Map<String, String> values,
            String threshold) {
        findings.add(new Finding(new Cause(kind, activity), since, Map.copyOf(values), threshold));
    }
}

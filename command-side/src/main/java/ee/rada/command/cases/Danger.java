package ee.rada.command.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a case is at high risk, and what was done about it.
 *
 * @param since when it was first found so, by hand or by an assessment; null where it never was
 * @param flagged whether by hand
 * @param hasSafetyPlan whether one was ever agreed
 * @param told whether its lack was told already
 */
record Danger(@Nullable LocalDate since, boolean flagged, boolean hasSafetyPlan, boolean told) {

    static final Danger NONE = new Danger(null, false, false, false);

    Danger flaggedOn(LocalDate day) {
        return new Danger(earliest(day), true, hasSafetyPlan, told);
    }

    Danger assessedHighOn(LocalDate day) {
        return new Danger(earliest(day), flagged, hasSafetyPlan, told);
    }

    Danger planned() {
        return new Danger(since, flagged, true, told);
    }

    Danger overdue() {
        return new Danger(since, flagged, hasSafetyPlan, true);
    }

    private LocalDate earliest(LocalDate day) {
        return since == null || day.isBefore(since) ? day : since;
    }
}

package ee.rada.kernel.projects;

import ee.rada.kernel.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a project in another system's file, as found: dates may be missing or reversed.
 *
 * @param identifier the other system's own, unique and lasting name of the project (IATI: {@code iati-identifier})
 * @param currency the one most values are in; new entries are made in it
 */
public record ImportedProject(
        @Text(max = 300) String identifier,
        @Text(max = 1000) String title,
        @Nullable @Text(max = 20_000, lines = true) String aim,
        ProjectStatus status,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        @Nullable LocalDate actualStart,
        @Nullable LocalDate actualEnd,
        @Nullable @Text(max = 1000) String funder,
        String currency,
        List<Participant> participants,
        List<ImportedGoal> goals,
        ActivityId activityId) {

    /** One indicator of a result, with the values reported on it. */
    public record ImportedGoal(
            GoalId goalId, @Text(max = 4000) String title, GoalKind kind, Indicator indicator, List<Value> values) {}

    /** A value reached in a period. */
    public record Value(@Nullable LocalDate periodStart, LocalDate periodEnd, BigDecimal value) {}
}

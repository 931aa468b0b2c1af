package ee.rada.query.projects;

import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.GoalKind;
import ee.rada.kernel.projects.Indicator;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A goal, with the value of its latest period. */
@Table(value = "goal", key = 2)
record GoalRow(
        ProjectId projectId,
        GoalId goalId,
        int place,
        String title,
        GoalKind kind,
        Indicator indicator,
        int valueCount,
        @Nullable BigDecimal lastValue,
        @Nullable LocalDate lastValueOn) {

    GoalRow changed(String newTitle, GoalKind newKind, Indicator newIndicator) {
        return new GoalRow(
                projectId, goalId, place, newTitle, newKind, newIndicator, valueCount, lastValue, lastValueOn);
    }

    /** One value more; of two for the same period, the later recorded one counts. */
    GoalRow reached(LocalDate periodEnd, BigDecimal value) {
        boolean latest = lastValueOn == null || !periodEnd.isBefore(lastValueOn);
        return new GoalRow(
                projectId,
                goalId,
                place,
                title,
                kind,
                indicator,
                valueCount + 1,
                latest ? value : lastValue,
                latest ? periodEnd : lastValueOn);
    }
}

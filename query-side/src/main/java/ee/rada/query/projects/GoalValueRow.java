package ee.rada.query.projects;

import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A value that an indicator reached in a period. */
@Table(value = "goal_value", key = 3)
record GoalValueRow(
        ProjectId projectId,
        GoalId goalId,
        int place,
        @Nullable LocalDate periodStart,
        LocalDate periodEnd,
        BigDecimal value,
        @Nullable String source) {}

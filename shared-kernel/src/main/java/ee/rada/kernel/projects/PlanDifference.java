package ee.rada.kernel.projects;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import ee.rada.kernel.Money;
import ee.rada.kernel.Region;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.posts.PostId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One difference between two versions of a plan, with the value before and after; in JSON its {@code kind} is the record's name. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface PlanDifference {

    record ActivityMoved(
            ActivityId activityId, LocalDate oldStart, LocalDate oldEnd, LocalDate newStart, LocalDate newEnd)
            implements PlanDifference {}

    record ActivityAdded(
            ActivityId activityId,
            String code,
            String title,
            LocalDate start,
            LocalDate end,
            PostId responsiblePostId,
            Region region,
            Money plannedCost,
            @Nullable LineId budgetLineId,
            @Nullable BigDecimal weight,
            String expectedOutput,
            boolean milestone)
            implements PlanDifference, PlannedWork {}

    record ActivityCancelled(ActivityId activityId) implements PlanDifference {}

    record ResponsibleChanged(
            ActivityId activityId, @Nullable PostId oldResponsible, PostId newResponsible) implements PlanDifference {}

    record OutputChanged(ActivityId activityId, String oldOutput, String newOutput) implements PlanDifference {}

    record CostChanged(ActivityId activityId, Money oldCost, Money newCost) implements PlanDifference {}

    record GoalTargetChanged(GoalId goalId, @Nullable BigDecimal oldTarget, BigDecimal newTarget)
            implements PlanDifference {}

    record ProjectExtended(@Nullable LocalDate oldEnd, LocalDate newEnd) implements PlanDifference {}
}

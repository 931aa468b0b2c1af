package ee.rada.kernel.planchanges;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import ee.rada.kernel.Codes;
import ee.rada.kernel.Money;
import ee.rada.kernel.Range;
import ee.rada.kernel.Region;
import ee.rada.kernel.Text;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.GoalId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One change that a proposal asks for; in JSON its {@code kind} is the record's name. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface PlanChangeItem {

    /** Gives an activity other days. */
    record MoveActivity(ActivityId activityId, LocalDate newStart, LocalDate newEnd) implements PlanChangeItem {}

    /** Adds a row to the activity plan. The owner's post is responsible unless another is named. */
    record AddActivity(
            ActivityId activityId,
            @Text(max = 40) String code,
            @Text(max = 300) String title,
            LocalDate start,
            LocalDate end,
            @Nullable PostId responsiblePostId,
            Region region,
            Money plannedCost,
            @Nullable LineId budgetLineId,
            @Nullable @Range(min = 0, max = 1_000_000) BigDecimal weight,
            @Text(max = 1000, lines = true) String expectedOutput,
            boolean milestone)
            implements PlanChangeItem {

        public AddActivity {
            code = Codes.trimmed(code);
        }
    }

    /** Takes an activity that is neither completed nor cancelled off the plan; its records stay. */
    record CancelActivity(ActivityId activityId) implements PlanChangeItem {}

    record ChangeResponsible(ActivityId activityId, PostId newResponsiblePostId) implements PlanChangeItem {}

    record ChangeOutput(
            ActivityId activityId,
            @Text(max = 1000, lines = true) String newOutput) implements PlanChangeItem {}

    /** Gives an activity another planned cost; no budget line moves by it. */
    record ChangeCost(ActivityId activityId, Money newCost) implements PlanChangeItem {}

    /** Gives a budget line a new amount. */
    record AmendLine(
            LineId lineId, @Range(min = 1990, max = 2100) int year, Money newAmount) implements PlanChangeItem {}

    /** Opens a budget line that the approved original did not have. */
    record AddLine(
            LineId lineId,
            @Text(max = 40) String code,
            @Text(max = 300) String title,
            @Range(min = 1990, max = 2100) int year,
            Money amount)
            implements PlanChangeItem {

        public AddLine {
            code = Codes.trimmed(code);
        }
    }

    /** Ends spending from a line without open commitments; what is left on it has to be amended away in the same proposal. */
    record CloseLine(LineId lineId) implements PlanChangeItem {}

    record ChangeGoalTarget(
            GoalId goalId,
            @Range(min = 0, max = 1_000_000_000) BigDecimal newTarget) implements PlanChangeItem {}

    /** Moves the end of the whole project, in either direction. */
    record ExtendProject(LocalDate newEnd) implements PlanChangeItem {}
}

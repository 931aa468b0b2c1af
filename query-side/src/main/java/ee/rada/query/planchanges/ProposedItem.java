package ee.rada.query.planchanges;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import ee.rada.kernel.Money;
import ee.rada.kernel.Region;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.ProjectId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change that a proposal asks for, with what stands there: while the proposal is open in the plan or budget in force, afterwards in
 * the version that it stood on. In JSON its {@code kind} is the record's name. {@code before} is null for what is not there,
 * {@code after} for what shall go.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface ProposedItem {

    /** What it changes: an activity, a budget line, a goal, or for its end the project. */
    UUID subject();

    /** The subject's code; a goal has none. */
    String code();

    String title();

    @Nullable
    Object before();

    @Nullable
    Object after();

    record Days(@Nullable LocalDate start, @Nullable LocalDate end) {}

    record Responsible(PostId postId, @Nullable String title) {}

    /** A whole row of the plan. */
    record Activity(
            String code,
            String title,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable PostId responsiblePostId,
            @Nullable String responsiblePost,
            Region region,
            @Nullable Money plannedCost,
            @Nullable LineId budgetLineId,
            @Nullable BigDecimal weight,
            @Nullable String expectedOutput,
            boolean milestone) {}

    record MoveActivity(
            ActivityId activityId,
            String code,
            String title,
            @Nullable Days before,
            Days after) implements ProposedItem {
        @Override
        public UUID subject() {
            return activityId.value();
        }
    }

    record AddActivity(
            ActivityId activityId,
            String code,
            String title,
            @Nullable Activity before,
            Activity after) implements ProposedItem {
        @Override
        public UUID subject() {
            return activityId.value();
        }
    }

    record CancelActivity(
            ActivityId activityId,
            String code,
            String title,
            @Nullable Activity before,
            @Nullable Activity after) implements ProposedItem {
        @Override
        public UUID subject() {
            return activityId.value();
        }
    }

    record ChangeResponsible(
            ActivityId activityId,
            String code,
            String title,
            @Nullable Responsible before,
            Responsible after) implements ProposedItem {
        @Override
        public UUID subject() {
            return activityId.value();
        }
    }

    record ChangeOutput(
            ActivityId activityId,
            String code,
            String title,
            @Nullable String before,
            String after) implements ProposedItem {
        @Override
        public UUID subject() {
            return activityId.value();
        }
    }

    record ChangeCost(
            ActivityId activityId,
            String code,
            String title,
            @Nullable Money before,
            Money after) implements ProposedItem {
        @Override
        public UUID subject() {
            return activityId.value();
        }
    }

    record AmendLine(
            LineId lineId,
            String code,
            String title,
            int year,
            @Nullable Money before,
            Money after) implements ProposedItem {
        @Override
        public UUID subject() {
            return lineId.value();
        }
    }

    record AddLine(
            LineId lineId,
            String code,
            String title,
            int year,
            @Nullable Money before,
            Money after) implements ProposedItem {
        @Override
        public UUID subject() {
            return lineId.value();
        }
    }

    record CloseLine(
            LineId lineId,
            String code,
            String title,
            int year,
            @Nullable Money before,
            @Nullable Money after) implements ProposedItem {
        @Override
        public UUID subject() {
            return lineId.value();
        }
    }

    record ChangeGoalTarget(
            GoalId goalId, String title, @Nullable BigDecimal before, BigDecimal after) implements ProposedItem {
        @Override
        public UUID subject() {
            return goalId.value();
        }

        @Override
        public String code() {
            return "";
        }
    }

    /** {@code code} and {@code title} are the project's number and title. */
    record ExtendProject(
            ProjectId projectId,
            String code,
            String title,
            @Nullable LocalDate before,
            LocalDate after) implements ProposedItem {
        @Override
        public UUID subject() {
            return projectId.value();
        }
    }
}

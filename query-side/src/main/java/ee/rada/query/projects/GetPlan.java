package ee.rada.query.projects;

import ee.rada.kernel.Money;
import ee.rada.kernel.Query;
import ee.rada.kernel.Region;
import ee.rada.kernel.Topic;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.LinkType;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.ProjectStatus;
import ee.rada.query.Origin;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is the plan of activities? Refused with {@code not-found} when there is no such project or version.
 *
 * @param version what that version of the plan said, how far things are being told as of now; the current one unless given
 */
public record GetPlan(ProjectId projectId, @Nullable Integer version, LocalDate today) implements Query {

    /** The current plan. */
    public GetPlan(ProjectId projectId, LocalDate today) {
        this(projectId, null, today);
    }

    public record Answer(
            ProjectId projectId,
            String number,
            String title,
            ProjectStatus state,
            int planVersion,
            long version,
            List<Activity> activities,
            long position) {}

    /**
     * A planned activity. The baseline is the plan as approved; null before that, and of an activity that came in later.
     *
     * @param changed the proposal that last changed it; null while it is as approved or imported
     */
    public record Activity(
            ActivityId activityId,
            String code,
            String title,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable LocalDate baselineStart,
            @Nullable LocalDate baselineEnd,
            @Nullable Money baselineCost,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualEnd,
            @Nullable PostId responsiblePostId,
            @Nullable String responsiblePost,
            Region region,
            @Nullable Money plannedCost,
            @Nullable LineId budgetLineId,
            @Nullable String budgetLineCode,
            @Nullable BigDecimal weight,
            @Nullable String expectedOutput,
            @Nullable String output,
            boolean milestone,
            ActivityState state,
            int percentComplete,
            boolean late,
            boolean notStartedLate,
            List<Link> predecessors,
            @Nullable Origin changed) {}

    /** The activity depends on {@code activityId}. */
    public record Link(ActivityId activityId, LinkType type, int lagDays) {}

    @Override
    public Topic topic() {
        return Topic.PROJECTS;
    }

    @Override
    public UUID thing() {
        return projectId.value();
    }
}

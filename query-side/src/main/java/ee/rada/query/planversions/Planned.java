package ee.rada.query.planversions;

import ee.rada.kernel.Money;
import ee.rada.kernel.Region;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a version of the plan says of an activity.
 *
 * @param responsiblePost the title of that post as it is now
 * @param cancelled it is off the plan
 */
public record Planned(
        ActivityId activityId,
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
        boolean milestone,
        boolean cancelled) {

    /** Whether the other one has other days. */
    boolean isElsewhereThan(Planned other) {
        return !Objects.equals(start, other.start) || !Objects.equals(end, other.end);
    }
}

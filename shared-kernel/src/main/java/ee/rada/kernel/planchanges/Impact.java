package ee.rada.kernel.planchanges;

import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.GoalId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal would change, worked out whenever it is drafted, edited, rebased or submitted. Changes are after less before.
 *
 * @param totalBefore all lines of the project's currency as they stand
 * @param endBefore the project's end
 * @param eacBefore estimate at completion with the plan as it stands; null while nothing is earned or spent
 * @param late work that the proposal makes late or leaves without room
 * @param breaches rules that would refuse it if it were submitted now; empty once it is submitted
 */
public record Impact(
        List<LineDelta> lines,
        Money totalBefore,
        Money totalAfter,
        List<ActivityDelta> activities,
        List<GoalDelta> goals,
        @Nullable LocalDate endBefore,
        @Nullable LocalDate endAfter,
        @Nullable Money eacBefore,
        @Nullable Money eacAfter,
        List<Late> late,
        List<Breach> breaches) {

    // Proposals stored before plans could be changed tell of lines only.
    public Impact {
        activities = orNone(activities);
        goals = orNone(goals);
        late = orNone(late);
        breaches = orNone(breaches);
    }

    /**
     * A budget line in one year.
     *
     * @param before zero for a line that the proposal opens
     */
    public record LineDelta(LineId lineId, int year, Money before, Money after) {}

    /**
     * An activity; null days before for one that is added, null days after for one that is cancelled.
     *
     * @param workingDays by how many working days its end moves; zero where only its other fields change
     */
    public record ActivityDelta(
            ActivityId activityId,
            String code,
            @Nullable LocalDate startBefore,
            @Nullable LocalDate endBefore,
            @Nullable LocalDate startAfter,
            @Nullable LocalDate endAfter,
            int workingDays) {}

    public record GoalDelta(GoalId goalId, @Nullable BigDecimal before, BigDecimal after) {}

    /**
     * An activity without room.
     *
     * @param days by how many calendar days
     */
    public record Late(ActivityId activityId, Why why, long days) {}

    /** Why an activity has no room. */
    public enum Why {
        /** It would end before today and is not done. */
        IN_THE_PAST,
        /** One that it depends on would end too late for it. */
        PREDECESSOR,
        /** It would end after the project. */
        PROJECT_END
    }

    /** A rule that is broken now: the problem code, where in the proposal, and the figures of the refusal. */
    public record Breach(String rule, String pointer, Map<String, String> detail) {}

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}

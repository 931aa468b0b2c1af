package ee.rada.query.planversions;

import ee.rada.kernel.Money;
import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two revisions of plan and budget, and what made it so? Refused with {@code not-found} when there is no such
 * project or revision.
 *
 * @param from the one before {@code to} unless given
 * @param to the last unless given; it may be the earlier one
 */
public record GetPlanComparison(
        ProjectId projectId,
        @Nullable Integer from,
        @Nullable Integer to) implements Query {

    /**
     * Only what differs. What was changed and changed back is not told.
     *
     * @param end null where the project's end is the same
     * @param totals what all lines together come to, one a currency, also where it is the same
     */
    public record Answer(
            ProjectId projectId,
            String number,
            String title,
            Revision from,
            Revision to,
            List<ActivityDifference> activities,
            List<GoalDifference> goals,
            List<LineDifference> lines,
            @Nullable EndDifference end,
            List<TotalDifference> totals,
            long position) {}

    /**
     * An activity that is not the same.
     *
     * @param before null where it is not in the one version, {@code after} where it is not in the other
     * @param workingDays by how many working days its end moved; zero for one that is added or removed
     * @param costChange what it costs more; of one that is added the whole cost, of one that is removed less the whole cost
     * @param moves each time it was given other days between the two
     * @param by the proposals that changed it between the two, in their order
     */
    public record ActivityDifference(
            Fate fate,
            @Nullable Planned before,
            @Nullable Planned after,
            int workingDays,
            @Nullable Money costChange,
            List<Move> moves,
            List<Origin> by) {}

    /** A goal with another target. */
    public record GoalDifference(
            Fate fate, @Nullable Goal before, @Nullable Goal after, List<Origin> by) {}

    /**
     * A line that is not the same.
     *
     * @param change what it may cost more; null where it is in another currency
     */
    public record LineDifference(
            Fate fate,
            @Nullable Line before,
            @Nullable Line after,
            @Nullable Money change,
            List<Origin> by) {}

    public record EndDifference(
            @Nullable LocalDate before, @Nullable LocalDate after, int workingDays, List<Origin> by) {}

    public record TotalDifference(Money before, Money after, Money change) {}

    @Override
    public Topic topic() {
        return Topic.PROJECTS;
    }

    @Override
    public UUID thing() {
        return projectId.value();
    }
}

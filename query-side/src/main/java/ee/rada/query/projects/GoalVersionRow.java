package ee.rada.query.projects;

import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.Indicator;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a goal was from a version of the plan on, in the versions that changed it.
 *
 * @param proposalId the applied proposal that made it so; null for what was approved or imported
 */
@Table(value = "goal_version", key = 3)
record GoalVersionRow(
        ProjectId projectId,
        GoalId goalId,
        int version,
        int place,
        String title,
        Indicator indicator,
        @Nullable ProposalId proposalId) {

    static GoalVersionRow of(GoalRow row, int version, @Nullable ProposalId proposal) {
        return new GoalVersionRow(
                row.projectId(), row.goalId(), version, row.place(), row.title(), row.indicator(), proposal);
    }
}

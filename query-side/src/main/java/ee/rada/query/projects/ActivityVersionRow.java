package ee.rada.query.projects;

import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Table;
import ee.rada.query.projects.ActivityRow.Planned;
import org.jspecify.annotations.Nullable;

/**
 * What an activity was from a version of the plan on. It is there for the versions that changed it only: what it was in another one is
 * told by the last row before.
 *
 * @param proposalId the applied proposal that made it so; null for what was approved or imported
 */
@Table(value = "activity_version", key = 3)
record ActivityVersionRow(
        ProjectId projectId,
        ActivityId activityId,
        int version,
        int place,
        Planned planned,
        boolean cancelled,
        @Nullable ProposalId proposalId) {

    static ActivityVersionRow of(ActivityRow row, int version) {
        return new ActivityVersionRow(
                row.projectId(),
                row.activityId(),
                version,
                row.place(),
                row.planned(),
                row.progress().state() == ActivityState.CANCELLED,
                row.revisedBy());
    }
}

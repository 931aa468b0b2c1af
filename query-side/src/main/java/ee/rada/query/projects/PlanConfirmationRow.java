package ee.rada.query.projects;

import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ProjectEvent.PlanConfirmedUpToDate;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Recorded;
import ee.rada.query.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody found a project's plan right and current on a day. */
@Table(value = "plan_confirmation", key = 2)
record PlanConfirmationRow(
        ProjectId projectId,
        long position,
        LocalDate asOf,
        int planVersion,
        @Nullable String comment,
        @Nullable OfficialId actor,
        @Nullable PostId actingPost,
        @Nullable OfficialId onBehalfOf,
        Instant recordedAt) {

    static PlanConfirmationRow of(PlanConfirmedUpToDate e, Recorded recorded) {
        return new PlanConfirmationRow(
                e.projectId(),
                recorded.position(),
                e.asOf(),
                e.planVersion(),
                e.comment(),
                recorded.actor(),
                recorded.actingPost(),
                recorded.onBehalfOf(),
                recorded.recordedAt());
    }
}

package ee.rada.query.projects;

import ee.rada.kernel.Event;
import ee.rada.kernel.EventCatalogue;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplied;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Recorded;
import ee.rada.query.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened to a project as a whole, or to a whole activity of it. */
@Table(value = "project_step", key = 2)
record ProjectStepRow(
        ProjectId projectId,
        long position,
        UUID eventId,
        String type,
        LocalDate onDay,
        Instant recordedAt,
        @Nullable OfficialId actor,
        @Nullable PostId actingPost,
        @Nullable ActivityId activityId,
        @Nullable ProposalId proposalId,
        @Nullable String text) {

    static ProjectStepRow of(
            ProjectId project, Event event, @Nullable ActivityId activity, @Nullable String text, Recorded recorded) {
        return new ProjectStepRow(
                project,
                recorded.position(),
                recorded.eventId(),
                EventCatalogue.nameOf(event.getClass()),
                recorded.effectiveOn(),
                recorded.recordedAt(),
                recorded.actor(),
                recorded.actingPost(),
                activity,
                event instanceof PlanChangeApplied applied ? applied.proposalId() : null,
                text);
    }
}

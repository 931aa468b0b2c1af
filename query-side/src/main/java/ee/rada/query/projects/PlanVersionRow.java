package ee.rada.query.projects;

import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ProjectEvent.PlanRevised;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Recorded;
import ee.rada.query.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a project's plan: what made it, when, and when the project was to end by it.
 *
 * @param proposalId null for the first, which was approved with the project or came with a file
 * @param askedBy who submitted the project, for the first
 * @param actor who approved the project, or gave the last answer that applied the proposal
 */
@Table(value = "plan_version", key = 2)
record PlanVersionRow(
        ProjectId projectId,
        int version,
        long position,
        @Nullable ProposalId proposalId,
        @Nullable ImportId importId,
        @Nullable LocalDate periodEnd,
        LocalDate effectiveFrom,
        Instant recordedAt,
        @Nullable OfficialId askedBy,
        @Nullable OfficialId actor,
        @Nullable PostId actingPost,
        @Nullable OfficialId onBehalfOf) {

    static PlanVersionRow approved(ProjectRow project, int version, Recorded recorded) {
        var submitters = project.standing().submitters();
        return of(
                project,
                version,
                null,
                null,
                recorded.effectiveOn(),
                submitters.isEmpty() ? null : submitters.getLast(),
                recorded);
    }

    static PlanVersionRow imported(ProjectRow project, int version, ImportId batch, Recorded recorded) {
        return of(project, version, null, batch, recorded.effectiveOn(), null, recorded);
    }

    static PlanVersionRow revised(ProjectRow project, PlanRevised e, Recorded recorded) {
        return of(project, e.version(), e.proposalId(), null, e.effectiveFrom(), null, recorded);
    }

    private static PlanVersionRow of(
            ProjectRow project,
            int version,
            @Nullable ProposalId proposal,
            @Nullable ImportId batch,
            LocalDate from,
            @Nullable OfficialId askedBy,
            Recorded recorded) {
        return new PlanVersionRow(
                project.projectId(),
                version,
                recorded.position(),
                proposal,
                batch,
                project.facts().periodEnd(),
                from,
                recorded.recordedAt(),
                askedBy,
                recorded.actor(),
                recorded.actingPost(),
                recorded.onBehalfOf());
    }
}

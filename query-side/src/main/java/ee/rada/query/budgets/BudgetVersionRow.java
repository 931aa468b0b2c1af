package ee.rada.query.budgets;

import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Recorded;
import ee.rada.query.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a project's budget, and what made it.
 *
 * @param proposalId null for the first, which was approved with the project or came with a file
 */
@Table(value = "budget_version", key = 2)
record BudgetVersionRow(
        ProjectId projectId,
        int version,
        long position,
        @Nullable ProposalId proposalId,
        @Nullable ImportId importId,
        LocalDate effectiveFrom,
        Instant recordedAt,
        @Nullable OfficialId actor,
        @Nullable PostId actingPost,
        @Nullable OfficialId onBehalfOf) {

    static BudgetVersionRow of(
            ProjectId project,
            int version,
            @Nullable ProposalId proposal,
            @Nullable ImportId batch,
            LocalDate from,
            Recorded recorded) {
        return new BudgetVersionRow(
                project,
                version,
                recorded.position(),
                proposal,
                batch,
                from,
                recorded.recordedAt(),
                recorded.actor(),
                recorded.actingPost(),
                recorded.onBehalfOf());
    }
}

package ee.rada.query.planchanges;

import ee.rada.kernel.Money;
import ee.rada.kernel.Query;
import ee.rada.kernel.Role;
import ee.rada.kernel.Topic;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which changes were proposed? The latest first, the rejected and withdrawn ones too.
 *
 * @param waitingFor only those whose due step is that role's
 * @param before the {@code next} of the page before
 * @param limit at most 500
 */
public record FindPlanChanges(
        @Nullable ProjectId projectId,
        @Nullable ProposalState state,
        @Nullable Role waitingFor,
        @Nullable Long before,
        int limit)
        implements Query {

    public record Answer(List<Item> items, @Nullable Long next, long position) {}

    /**
     * A proposal in a list.
     *
     * @param change what it adds to the whole budget; null before it is submitted
     * @param dueStep whose approval it waits for, since {@code waitingSince}; null when it waits for nobody
     */
    public record Item(
            ProposalId proposalId,
            String number,
            ProjectId projectId,
            String projectNumber,
            String projectTitle,
            String title,
            ProposalState state,
            @Nullable Role dueStep,
            @Nullable Instant waitingSince,
            @Nullable OfficialId draftedBy,
            Instant draftedAt,
            @Nullable LocalDate effectiveFrom,
            @Nullable Money change) {}

    @Override
    public Topic topic() {
        return Topic.PLAN_CHANGES;
    }
}

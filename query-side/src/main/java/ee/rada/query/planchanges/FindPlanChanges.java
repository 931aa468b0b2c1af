package ee.rada.query.planchanges;

import ee.rada.kernel.Money;
import ee.rada.kernel.Query;
import ee.rada.kernel.Role;
import ee.rada.kernel.Topic;
import ee.rada.kernel.planchanges.ChangeCause;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which changes were ever proposed? The rejected and withdrawn ones too.
 *
 * @param waitingFor only those whose due step is that role's
 * @param requester only those in which that official had a hand
 * @param decider only those to which that official gave an approval, or the last word
 * @param kind only those with an item of that kind, spelled as in the item
 * @param from only those drafted on that day or later
 * @param until only those drafted on that day or earlier
 * @param q words that occur in number or title, the proposal's or the project's
 * @param after the {@code next} of the page before
 * @param limit at most 500
 */
public record FindPlanChanges(
        @Nullable ProjectId projectId,
        @Nullable ProposalState state,
        @Nullable Role waitingFor,
        @Nullable OfficialId requester,
        @Nullable OfficialId decider,
        @Nullable String kind,
        @Nullable ChangeCause cause,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String q,
        Order order,
        LocalDate today,
        @Nullable String after,
        int limit)
        implements Query {

    /** What comes first. */
    public enum Order {
        LATEST,
        /** Those that have waited longest for whoever is to act; those that wait for nobody last. */
        WAITING,
        /** Those that move the most money. */
        MONEY,
        /** Those that move ends of activities by the most days. */
        DAYS
    }

    /** The latest proposals, of one project or of all. */
    public static FindPlanChanges latest(
            @Nullable ProjectId project, LocalDate today, @Nullable String after, int limit) {
        return new FindPlanChanges(
                project, null, null, null, null, null, null, null, null, null, Order.LATEST, today, after, limit);
    }

    /**
     * One page of proposals.
     *
     * @param next names the page that follows; null on the last
     */
    public record Answer(List<Item> items, @Nullable String next, long position) {}

    /**
     * A proposal in a list.
     *
     * @param kinds the kinds of its items, each once, in the order of the items
     * @param items how many items it has
     * @param waitsOn whom it waits for, since {@code waitingSince}; its author where it is stale; null when it waits for nobody
     * @param dueStep whose approval it waits for; null when it waits for none
     * @param undecidable whether nobody who has the due approval is independent, so that nobody can decide
     * @param waits whom it has waited for, one after the other
     * @param workingDaysWaited all waits together, up to today
     * @param change what it adds to the whole budget; null where the impact is not known
     * @param moved what it gives to lines or takes from them, whichever is more
     * @param daysMoved working days by which ends of activities move, earlier or later, added up
     * @param stale whether it is still open and plan or budget have moved on
     */
    public record Item(
            ProposalId proposalId,
            String number,
            ProjectId projectId,
            String projectNumber,
            String projectTitle,
            String title,
            String rationale,
            ProposalState state,
            @Nullable ChangeCause cause,
            List<String> kinds,
            int items,
            @Nullable Whom waitsOn,
            @Nullable Role dueStep,
            @Nullable Instant waitingSince,
            boolean undecidable,
            List<GetPlanChange.Waited> waits,
            int workingDaysWaited,
            @Nullable OfficialId draftedBy,
            Instant draftedAt,
            @Nullable Instant submittedAt,
            @Nullable LocalDate effectiveFrom,
            @Nullable Money change,
            @Nullable Money moved,
            int daysMoved,
            boolean stale,
            @Nullable OfficialId endedBy,
            @Nullable Instant endedAt,
            @Nullable String reason) {}

    @Override
    public Topic topic() {
        return Topic.PLAN_CHANGES;
    }

    @Override
    public @Nullable UUID thing() {
        return projectId == null ? null : projectId.value();
    }
}

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
import java.math.BigDecimal;
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
 * @param decider only those to which that official, or another in his place, gave an approval or the last word
 * @param kind only those with an item of that kind, spelled as in the item
 * @param dated which of a proposal's days lies between {@code from} and {@code until}
 * @param from on that day or later
 * @param until on that day or earlier
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
        Dated dated,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String q,
        Order order,
        LocalDate today,
        @Nullable String after,
        int limit)
        implements Query {

    /** By which of their days proposals belong to a period. */
    public enum Dated {
        DRAFTED,
        SUBMITTED,
        /** Applied, refused, withdrawn, or found not to be applicable. */
        ENDED
    }

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
                project,
                null,
                null,
                null,
                null,
                null,
                null,
                Dated.DRAFTED,
                null,
                null,
                null,
                Order.LATEST,
                today,
                after,
                limit);
    }

    /** The same, from where a page ended. */
    public FindPlanChanges after(String cursor) {
        return page(cursor, limit);
    }

    /** Another page of the same. */
    FindPlanChanges page(@Nullable String from, int most) {
        return new FindPlanChanges(
                projectId,
                state,
                waitingFor,
                requester,
                decider,
                kind,
                cause,
                dated,
                this.from,
                until,
                q,
                order,
                today,
                from,
                most);
    }

    /**
     * One page of proposals.
     *
     * @param totals of all that were asked for, not of the page; given with the first page only
     * @param next names the page that follows; null on the last
     */
    public record Answer(
            List<Item> items,
            @Nullable Totals totals,
            @Nullable String next,
            long position) {}

    /**
     * What all the proposals come to.
     *
     * @param waited how many have waited for anybody; the waits are counted of those
     * @param medianWaited working days; half of them have waited as long or shorter
     * @param longestWaited working days
     */
    public record Totals(int proposals, List<OfState> states, int waited, BigDecimal medianWaited, int longestWaited) {}

    /**
     * What proposals in one state come to.
     *
     * @param moved what they give to lines or take from them, whichever is more: one sum a currency
     * @param daysMoved working days by which they move ends of activities, earlier or later
     */
    public record OfState(ProposalState state, int proposals, List<Money> moved, int daysMoved) {}

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
     * @param draftedFor in whose place it was drafted; null where in nobody's
     * @param submittedFor in whose place it was submitted; null where in nobody's
     * @param decisions in order, also those that a rebase has made void
     * @param stale whether it is still open and plan or budget have moved on
     * @param failure why it could not be applied
     * @param reason why it was refused or withdrawn
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
            @Nullable OfficialId draftedFor,
            Instant draftedAt,
            @Nullable OfficialId submittedBy,
            @Nullable OfficialId submittedFor,
            @Nullable Instant submittedAt,
            List<Decision> decisions,
            @Nullable LocalDate effectiveFrom,
            @Nullable Money change,
            @Nullable Money moved,
            int daysMoved,
            boolean stale,
            @Nullable OfficialId endedBy,
            @Nullable Instant endedAt,
            GetPlanChange.@Nullable Failure failure,
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

package ee.rada.query.cases;

import ee.rada.kernel.Query;
import ee.rada.kernel.Region;
import ee.rada.kernel.Topic;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.cases.CaseStatus;
import ee.rada.kernel.clients.ClientRef;
import ee.rada.kernel.posts.OfficialId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are there, as far as whoever asks may know of them?
 *
 * @param open whether only those that are not closed
 * @param highRisk whether only those at high risk
 * @param toBeTaken whether only those of which whoever asks decides if his region takes them over
 * @param q part of the number
 * @param after the {@code next} of the page before
 * @param limit at most 500
 */
public record FindCases(
        @Nullable Region region,
        @Nullable CaseStatus state,
        @Nullable OfficialId responsible,
        @Nullable ClientRef clientRef,
        boolean open,
        boolean highRisk,
        boolean toBeTaken,
        @Nullable String q,
        Order order,
        LocalDate today,
        @Nullable String after,
        int limit)
        implements Query {

    public enum Order {
        /** What is due first; then what has nothing due, the latest first. */
        DUE,
        /** The latest first. */
        LATEST
    }

    public record Answer(List<Item> items, @Nullable String next, long position) {}

    /**
     * A case by its frame.
     *
     * @param waitingDays from the first contact, or where there is none from the opening, to the first session; until today while there is none
     * @param nextDue the earliest day on which something must be done
     */
    public record Item(
            CaseId caseId,
            String number,
            ClientRef clientRef,
            Region region,
            OfficialId responsible,
            CaseStatus state,
            LocalDate openedOn,
            @Nullable LocalDate highRiskSince,
            @Nullable LocalDate safetyPlanDue,
            @Nullable LocalDate nextDue,
            @Nullable Region transferTo,
            @Nullable LocalDate firstSessionOn,
            int sessions,
            int waitingDays,
            @Nullable LocalDate closedOn,
            long version) {}

    @Override
    public Topic topic() {
        return Topic.CASES;
    }
}

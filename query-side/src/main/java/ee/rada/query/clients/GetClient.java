package ee.rada.query.clients;

import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.clients.ClientRef;
import ee.rada.kernel.clients.ErasureBasis;
import ee.rada.kernel.clients.ErasureState;
import ee.rada.kernel.clients.LegalHoldId;
import ee.rada.kernel.posts.OfficialId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Must the client's data be kept, and how far is their erasure? Refused with {@code not-found} when there is none. */
public record GetClient(ClientRef clientRef) implements Query {

    /**
     * The client as he stands.
     *
     * @param registeredAt null for one who is known by his cases only
     * @param since when the erasure came to stand as it does; when he was first heard of, where there is none
     * @param proposal the erasure that is proposed, or was carried out
     * @param version number of events in the client's stream
     */
    public record Answer(
            ClientRef clientRef,
            @Nullable Instant registeredAt,
            List<Hold> holds,
            ErasureState erasure,
            Instant since,
            @Nullable Proposal proposal,
            @Nullable Verification verification,
            long version,
            long position) {}

    /**
     * A legal hold; why it was placed is sealed.
     *
     * @param until its last day; null for none
     * @param liftedAt null while it was not lifted
     */
    public record Hold(
            LegalHoldId holdId,
            @Nullable OfficialId placedBy,
            Instant placedAt,
            @Nullable LocalDate until,
            @Nullable Instant liftedAt) {

        boolean holdsOn(LocalDate day) {
            return liftedAt == null && (until == null || !until.isBefore(day));
        }
    }

    /** Who proposed an erasure, and who decided on it. */
    public record Proposal(
            ErasureBasis basis,
            String decisionDocId,
            @Nullable OfficialId proposedBy,
            Instant proposedAt,
            @Nullable OfficialId erasedBy,
            @Nullable Instant erasedAt) {}

    /**
     * What the search for the erased values found.
     *
     * @param values how many were looked for; 0 where they were lost before
     * @param places the tables and files that hold one of them
     */
    public record Verification(
            int values, int tables, int rows, int files, int hits, List<String> places, Instant at) {}

    @Override
    public Topic topic() {
        return Topic.CLIENTS;
    }
}

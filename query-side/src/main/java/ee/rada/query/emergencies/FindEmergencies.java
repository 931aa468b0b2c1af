package ee.rada.query.emergencies;

import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.clients.ClientRef;
import ee.rada.kernel.emergencies.EmergencyId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.Content;
import ee.rada.query.Disclosure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has read what he otherwise may not? As far as whoever asks may know of the case; the latest first.
 *
 * @param open whether only those that nobody has looked into
 * @param withReasons whether reasons and findings are wanted, which is a look at the client's data
 * @param before the {@code next} of the page before
 * @param limit at most 500
 */
public record FindEmergencies(
        @Nullable CaseId caseId,
        boolean open,
        boolean withReasons,
        @Nullable Long before,
        int limit) implements Query {

    /**
     * One page of them.
     *
     * @param disclosures whose data is shown with the reasons and findings
     */
    public record Answer(List<Item> items, @Nullable String next, List<Disclosure> disclosures, long position) {}

    /**
     * One of them.
     *
     * @param until when it ends, or has ended
     * @param reviewedBy null while nobody has looked into it
     */
    public record Item(
            EmergencyId emergencyId,
            CaseId caseId,
            String caseNumber,
            ClientRef clientRef,
            OfficialId officialId,
            Instant at,
            Instant until,
            @Nullable Content reason,
            @Nullable OfficialId reviewedBy,
            @Nullable Instant reviewedAt,
            @Nullable Content finding,
            long version) {}

    @Override
    public Topic topic() {
        return Topic.CASES;
    }
}

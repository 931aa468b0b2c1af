package ee.rada.kernel.contacts;

import ee.rada.kernel.Range;
import ee.rada.kernel.Region;
import ee.rada.kernel.Tallinn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What is recorded of a contact: no name, and nothing that names anybody. An anonymous contact ends here.
 *
 * @param at when it took place
 * @param region whose team took it
 * @param violenceKinds each at most once; none where none was named
 * @param durationMin how long it took, in minutes; 0 where nobody measured
 */
public record ContactFacts(
        Instant at,
        ContactChannel channel,
        Language language,
        ContactKind contactKind,
        Region region,
        ContactCategory category,
        List<ViolenceKind> violenceKinds,
        AgeBand ageBand,
        Sex sex,
        boolean anonymous,
        @Range(max = 1440) int durationMin,
        ContactOutcome outcome) {

    /** The day in Tallinn on which it took place. */
    public LocalDate on() {
        return Tallinn.dayOf(at);
    }
}

package ee.rada.query.substitutions;

import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.substitutions.Duty;
import ee.rada.kernel.substitutions.SubstitutionId;
import ee.rada.kernel.substitutions.SubstitutionReason;
import ee.rada.query.posts.Standing;
import java.time.LocalDate;
import java.util.List;

/**
 * In whose posts somebody may act, and which substitutions wait for the calendar: what the web layer must know in nobody's name, so it
 * is called directly and not over the query bus. The command side judges again.
 */
public interface StandIns {

    /**
     * A post in which he may act for another.
     *
     * @param scope empty for the whole post
     */
    record StandIn(
            SubstitutionId substitutionId,
            Standing post,
            OfficialId onBehalfOf,
            LocalDate until,
            SubstitutionReason reason,
            List<Duty> scope) {}

    /** Those that are agreed to and of which that day is one, the one that ends first before the others. */
    List<StandIn> of(OfficialId official, LocalDate on);

    /** Agreed to and begun, but not recorded as started. */
    List<SubstitutionId> toStart(LocalDate today);

    /** Over, but not recorded as ended. */
    List<SubstitutionId> toEnd(LocalDate today);
}

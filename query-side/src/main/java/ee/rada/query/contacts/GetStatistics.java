package ee.rada.query.contacts;

import ee.rada.kernel.Query;
import ee.rada.kernel.Region;
import ee.rada.kernel.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many contacts were there: by month, region, and each dimension; and how fresh is each region's record?
 *
 * @param region null for all of them
 * @param from in the first month; null from the first contact on
 * @param to in the last month; null to the last contact
 */
public record GetStatistics(
        @Nullable Region region,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        LocalDate today) implements Query {

    /**
     * The counts.
     *
     * @param contacts all of them
     * @param cells the same by region and month, for tables of both
     * @param freshness of the regions that there are today, filtered or not
     */
    public record Answer(
            long contacts,
            List<OfMonth> months,
            List<OfRegion> regions,
            List<Counts> dimensions,
            List<Cell> cells,
            List<Fresh> freshness,
            long position) {}

    /**
     * Contacts of a month.
     *
     * @param month its first day
     */
    public record OfMonth(LocalDate month, long contacts) {}

    public record OfRegion(Region region, long contacts) {}

    /** Contacts of a month in a region. */
    public record Cell(Region region, LocalDate month, long contacts) {}

    /** The counts of a dimension's values, the largest first; values that no contact has are left out. */
    public record Counts(Dimension dimension, List<OfValue> values) {}

    /**
     * Contacts that have a value.
     *
     * @param value a code of the dimension's list
     */
    public record OfValue(String value, long contacts) {}

    /**
     * When a region entered or corrected something last.
     *
     * @param lastEntryAt null where it never has
     * @param workingDays since then; 0 where it never has
     */
    public record Fresh(Region region, @Nullable Instant lastEntryAt, long workingDays) {}

    @Override
    public Topic topic() {
        return Topic.STATISTICS;
    }
}

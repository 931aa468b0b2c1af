package ee.rada.query.regions;

import ee.rada.kernel.Query;
import ee.rada.kernel.Region;
import ee.rada.kernel.Topic;
import ee.rada.kernel.regions.County;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which regions are there? By code; remote counselling is one of them.
 *
 * @param on the day on which they are there; null for all that ever were
 */
public record FindRegions(@Nullable LocalDate on) implements Query {

    public record Answer(List<Item> items, long position) {}

    /**
     * A region.
     *
     * @param counties those of today and of before, the first ones first
     * @param until its last day; null for one that has not ended
     * @param version number of events in its stream
     */
    public record Item(
            Region region,
            String titleEt,
            String titleEn,
            List<Counties> counties,
            LocalDate validFrom,
            @Nullable LocalDate until,
            @Nullable String endReason,
            long version) {}

    /** The counties that belong to it from a day on. */
    public record Counties(LocalDate from, List<County> names) {}

    @Override
    public Topic topic() {
        return Topic.REGIONS;
    }
}

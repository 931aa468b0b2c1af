package ee.rada.query.regions;

import ee.rada.kernel.Region;
import ee.rada.query.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A region.
 *
 * @param titles what it is called, by language
 * @param counties those of each day on which they changed, and of the first
 * @param until its last day; null for one that has not ended
 */
@Table("region")
record RegionRow(
        Region region,
        Map<String, String> titles,
        List<FindRegions.Counties> counties,
        LocalDate validFrom,
        @Nullable LocalDate until,
        @Nullable String endReason,
        long version) {}

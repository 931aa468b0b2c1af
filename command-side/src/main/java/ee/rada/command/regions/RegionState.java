package ee.rada.command.regions;

import ee.rada.kernel.regions.County;
import ee.rada.kernel.regions.RegionEvent;
import ee.rada.kernel.regions.RegionEvent.RegionDefined;
import ee.rada.kernel.regions.RegionEvent.RegionEnded;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a region.
 *
 * @param from its first day; null before it was defined
 * @param latest what was said of it last
 * @param until its last day; null for one that has not ended
 */
public record RegionState(
        @Nullable LocalDate from,
        @Nullable Said latest,
        @Nullable LocalDate until) {

    static final RegionState NONE = new RegionState(null, null, null);

    /** What it is called and which counties it has. */
    record Said(String titleEt, String titleEn, List<County> counties, LocalDate validFrom) {}

    RegionState evolve(RegionEvent event) {
        return switch (event) {
            case RegionDefined e ->
                new RegionState(
                        from == null ? e.validFrom() : from,
                        new Said(e.titleEt(), e.titleEn(), e.counties(), e.validFrom()),
                        until);
            case RegionEnded e -> new RegionState(from, latest, e.on());
        };
    }

    /** Whether there is such a region on that day. */
    public boolean isThereOn(LocalDate day) {
        return from != null && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}

package ee.rada.kernel.regions;

import static java.nio.charset.StandardCharsets.UTF_8;

import ee.rada.kernel.Event;
import ee.rada.kernel.Region;
import ee.rada.kernel.StreamId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What happened to a region. */
public sealed interface RegionEvent extends Event {

    String STREAM = "Region";

    Region region();

    /** A region is known by its code, so the id of its stream is made of it. */
    static UUID id(Region region) {
        return UUID.nameUUIDFromBytes(("rada/region/" + region.code()).getBytes(UTF_8));
    }

    static StreamId stream(Region region) {
        return new StreamId(STREAM, id(region));
    }

    @Override
    default StreamId stream() {
        return stream(region());
    }

    @Override
    default List<UUID> belongsTo() {
        return List.of(id(region()));
    }

    record RegionDefined(Region region, String titleEt, String titleEn, List<County> counties, LocalDate validFrom)
            implements RegionEvent {

        @Override
        public LocalDate effectiveOn() {
            return validFrom;
        }
    }

    record RegionEnded(Region region, LocalDate on, String reason) implements RegionEvent {

        @Override
        public LocalDate effectiveOn() {
            return on;
        }
    }
}

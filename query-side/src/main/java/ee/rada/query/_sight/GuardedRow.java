package ee.rada.query._sight;

import ee.rada.kernel.Region;
import ee.rada.query.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A thing that not everybody may know of, and where it is known. What has no row here is everybody's.
 *
 * @param held the regions of what makes it known there: of a client, those of his cases
 * @param regions the names of those regions
 * @param offered the name of the region whose head is asked to take it over; empty where none is
 */
@Table("guarded")
record GuardedRow(UUID thingId, List<Held> held, List<String> regions, List<String> offered) {

    /** Something that lies in a region: the thing itself, or a case of the client. */
    record Held(UUID by, Region in) {}

    static GuardedRow unknown(UUID thing) {
        return new GuardedRow(thing, List.of(), List.of(), List.of());
    }

    /** Known by that in this region, and by it no longer in another. */
    GuardedRow by(UUID what, Region in) {
        var now = new ArrayList<>(held);
        now.removeIf(one -> one.by().equals(what));
        now.add(new Held(what, in));
        return new GuardedRow(
                thingId,
                List.copyOf(now),
                now.stream().map(one -> one.in().code()).distinct().sorted().toList(),
                List.of());
    }

    /** The same of another thing, which is known where this one is now. */
    GuardedRow as(UUID other) {
        return new GuardedRow(other, held, regions, List.of());
    }

    GuardedRow offeredTo(Region region) {
        return new GuardedRow(thingId, held, regions, List.of(region.code()));
    }

    GuardedRow offeredToNobody() {
        return new GuardedRow(thingId, held, regions, List.of());
    }
}

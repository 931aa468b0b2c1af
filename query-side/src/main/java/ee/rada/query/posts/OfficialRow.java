package ee.rada.query.posts;

import ee.rada.kernel.PlacedText;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.posts.OfficialEvent;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.Table;
import java.time.Instant;

/** An official; the name stays sealed. */
@Table("official")
record OfficialRow(
        OfficialId officialId, long position, SealedText name, boolean active, Instant registeredAt, long version) {

    PlacedText placedName() {
        return OfficialEvent.placedName(officialId, name);
    }

    OfficialRow appointed(long at) {
        return new OfficialRow(officialId, position, name, active, registeredAt, at);
    }

    OfficialRow deactivated(long at) {
        return new OfficialRow(officialId, position, name, false, registeredAt, at);
    }
}

package ee.rada.kernel.posts;

import ee.rada.kernel.Event;
import ee.rada.kernel.PlacedText;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.StreamId;
import java.util.List;
import java.util.UUID;

/** What happened to an official. */
public sealed interface OfficialEvent extends Event {

    String STREAM = "Official";
    /** The field that a name is sealed for. */
    String NAME = "name";

    OfficialId officialId();

    static StreamId stream(OfficialId id) {
        return new StreamId(STREAM, id.value());
    }

    /** The sealed name of an official as it is opened. */
    static PlacedText placedName(OfficialId official, SealedText name) {
        return name.in(stream(official), NAME);
    }

    @Override
    default StreamId stream() {
        return stream(officialId());
    }

    @Override
    default List<UUID> belongsTo() {
        return List.of(officialId().value());
    }

    record OfficialRegistered(OfficialId officialId, SealedText name) implements OfficialEvent {

        /** The name as it is opened. */
        public PlacedText placedName() {
            return OfficialEvent.placedName(officialId, name);
        }
    }

    record OfficialDeactivated(OfficialId officialId, String reason) implements OfficialEvent {}

    /** He was appointed to a post; who holds it on which days says the post. */
    record AppointmentNoted(OfficialId officialId, PostId postId) implements OfficialEvent {}
}

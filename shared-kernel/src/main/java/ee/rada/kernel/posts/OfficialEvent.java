package ee.rada.kernel.posts;

import ee.rada.kernel.Event;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.StreamId;
import java.util.List;
import java.util.UUID;

/** What happened to an official. */
public sealed interface OfficialEvent extends Event {

    String STREAM = "Official";

    OfficialId officialId();

    static StreamId stream(OfficialId id) {
        return new StreamId(STREAM, id.value());
    }

    @Override
    default StreamId stream() {
        return stream(officialId());
    }

    @Override
    default List<UUID> belongsTo() {
        return List.of(officialId().value());
    }

    record OfficialRegistered(OfficialId officialId, SealedText name) implements OfficialEvent {}

    record OfficialDeactivated(OfficialId officialId, String reason) implements OfficialEvent {}
}

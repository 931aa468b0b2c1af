package ee.rada.kernel.contacts;

import ee.rada.kernel.Event;
import ee.rada.kernel.StreamId;
import java.util.List;
import java.util.UUID;

/** What happened to a way to read contacts out of files. */
public sealed interface ContactMappingEvent extends Event {

    String STREAM = "ContactMapping";

    ContactMappingId mappingId();

    static StreamId stream(ContactMappingId id) {
        return new StreamId(STREAM, id.value());
    }

    @Override
    default StreamId stream() {
        return stream(mappingId());
    }

    @Override
    default List<UUID> belongsTo() {
        return List.of(mappingId().value());
    }

    record ContactMappingSaved(ContactMappingId mappingId, String title, List<MappedColumn> columns)
            implements ContactMappingEvent {}
}

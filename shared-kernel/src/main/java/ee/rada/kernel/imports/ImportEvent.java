package ee.rada.kernel.imports;

import ee.rada.kernel.Event;
import ee.rada.kernel.StreamId;
import java.util.List;
import java.util.UUID;

/** What happened to an import. */
public sealed interface ImportEvent extends Event {

    String STREAM = "ImportBatch";

    ImportId importId();

    static StreamId stream(ImportId id) {
        return new StreamId(STREAM, id.value());
    }

    @Override
    default StreamId stream() {
        return stream(importId());
    }

    @Override
    default List<UUID> belongsTo() {
        return List.of(importId().value());
    }

    record ImportRecorded(
            ImportId importId, String fileName, String sha256, String format, int accepted, int rejected, int newEvents)
            implements ImportEvent {}
}

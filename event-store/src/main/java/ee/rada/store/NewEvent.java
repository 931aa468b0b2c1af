package ee.rada.store;

import ee.rada.kernel.StreamId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event made ready on its caller's thread; only its position and the moment of recording are missing. */
record NewEvent(
        UUID eventId,
        StoredType type,
        StreamId stream,
        long sequence,
        @Nullable String effectiveAt,
        List<UUID> belongsTo,
        String metadataJson,
        String dataJson) {

    int length() {
        return metadataJson.length() + dataJson.length();
    }
}

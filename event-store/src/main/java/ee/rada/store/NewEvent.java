package ee.rada.store;

import ee.rada.kernel.StreamId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event made ready on its caller's thread; only its position and the moment of recording are missing.
 *
 * @param leaf the leaf hash as far as it can be made before the event has its place; null where even its effective date is open
 */
record NewEvent(
        UUID eventId,
        StoredType type,
        StreamId stream,
        long sequence,
        @Nullable String effectiveAt,
        String metadataJson,
        String dataJson,
        LeafHash.@Nullable Begun leaf) {

    static NewEvent of(
            UUID eventId,
            StoredType type,
            StreamId stream,
            long sequence,
            @Nullable String effectiveAt,
            String metadataJson,
            String dataJson) {
        LeafHash.Begun leaf = effectiveAt == null
                ? null
                : LeafHash.begin(StoredEvent.beginning(stream, dataJson, effectiveAt, eventId, "", metadataJson));
        return new NewEvent(eventId, type, stream, sequence, effectiveAt, metadataJson, dataJson, leaf);
    }

    int length() {
        return metadataJson.length() + dataJson.length();
    }
}

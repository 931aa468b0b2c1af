package ee.rada.store;

import ee.rada.kernel.StreamId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event as a line of an export shows it.
 *
 * @param leafHash that the line names
 * @param derived that the rest of the line has
 */
public record ExportedEvent(
        long position, StreamId stream, long sequence, Instant recordedAt, Hash leafHash, Hash derived) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException when it is not one that an export can have; the message says what is wrong with it
     */
    public static ExportedEvent parse(String line) {
        if (!CanonicalJson.isCanonical(line) || !line.startsWith("{")) {
            throw new IllegalArgumentException("is not canonical JSON (RFC 8785), as exports are");
        }
        try {
            ObjectNode event = (ObjectNode) MAPPER.readTree(line);
            JsonNode leafHash = event.remove("leafHash");
            return new ExportedEvent(
                    event.required("position").longValue(),
                    new StreamId(
                            event.required("aggregateType").stringValue(),
                            UUID.fromString(event.required("aggregateId").stringValue())),
                    event.required("sequence").longValue(),
                    Instant.parse(event.required("recordedAt").stringValue()),
                    Hash.fromBase64(leafHash == null ? "" : leafHash.stringValue()),
                    LeafHash.of(CanonicalJson.write(event)));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("is not an event with its leaf hash", e);
        }
    }

    /** Whether the event is the one that its leaf hash was made of. */
    public boolean isIntact() {
        return derived.equals(leafHash);
    }
}

package ee.rada.store;

import ee.rada.kernel.StreamId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * An event as it lies in the ledger.
 *
 * @param position dense from 1 over all streams
 * @param sequence dense from 0 in its stream
 * @param recordedAt when it was stored, in microseconds; never goes back as positions rise
 * @param effectiveAt when it was true: an ISO date or instant
 * @param metadataJson canonical JSON: who, why, and what it belongs to
 * @param dataJson canonical JSON of the event itself; personal values are ciphertext
 * @param leafHash over {@link #json()}
 */
public record StoredEvent(
        long position,
        UUID eventId,
        StoredType type,
        StreamId stream,
        long sequence,
        Instant recordedAt,
        String effectiveAt,
        String metadataJson,
        String dataJson,
        Hash leafHash) {

    private static final Hash NOT_YET = Hash.sha256();
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** The event at its place. One that names no effective date was true when it was recorded. */
    static StoredEvent place(NewEvent event, long position, Instant recordedAt) {
        StoredEvent placed = new StoredEvent(
                position,
                event.eventId(),
                event.type(),
                event.stream(),
                event.sequence(),
                recordedAt,
                event.effectiveAt() == null ? MICROSECONDS.format(recordedAt) : event.effectiveAt(),
                event.metadataJson(),
                event.dataJson(),
                NOT_YET);
        LeafHash.Begun leaf = event.leaf();
        return placed.withLeafHash(leaf == null ? LeafHash.of(placed.json()) : leaf.end(placed.ending()));
    }

    /** The event in canonical JSON (RFC 8785), as an export shows it but without the leaf hash, which is made of this. */
    public String json() {
        return line("");
    }

    /** One line of an export: {@link #json()} with the leaf hash, in base64, at its alphabetical place. */
    public String jsonWithLeafHash() {
        return line(",\"leafHash\":\"" + leafHash.base64() + '"');
    }

    private String line(String leafHashMember) {
        return beginning(stream, dataJson, effectiveAt, eventId, leafHashMember, metadataJson) + ending();
    }

    /** The line up to where its place in the ledger is named. */
    static String beginning(
            StreamId stream,
            String dataJson,
            String effectiveAt,
            UUID eventId,
            String leafHashMember,
            String metadataJson) {
        StringBuilder json = new StringBuilder(metadataJson.length() + dataJson.length() + 384);
        json.append("{\"aggregateId\":\"").append(stream.id()).append("\",\"aggregateType\":");
        CanonicalJson.quote(stream.type(), json);
        json.append(",\"data\":").append(dataJson).append(",\"effectiveAt\":");
        CanonicalJson.quote(effectiveAt, json);
        json.append(",\"eventId\":\"").append(eventId).append('"').append(leafHashMember);
        return json.append(",\"metadata\":").append(metadataJson).toString();
    }

    private String ending() {
        StringBuilder json = new StringBuilder(128);
        json.append(",\"position\":").append(position).append(",\"recordedAt\":\"");
        MICROSECONDS.formatTo(recordedAt, json);
        json.append("\",\"sequence\":").append(sequence).append(",\"type\":");
        CanonicalJson.quote(type.name(), json);
        return json.append('}').toString();
    }

    private StoredEvent withLeafHash(Hash hash) {
        return new StoredEvent(
                position, eventId, type, stream, sequence, recordedAt, effectiveAt, metadataJson, dataJson, hash);
    }
}

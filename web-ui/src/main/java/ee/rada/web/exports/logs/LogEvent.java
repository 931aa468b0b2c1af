package ee.rada.web.exports.logs;

import ee.rada.query.Recorded;
import ee.rada.store.StoredEvent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as every kind of log tells it: as it is stored, and read. Nothing is opened; what is sealed goes out sealed or not at all.
 *
 * @param metadata who, when and why
 * @param data the event itself
 */
public record LogEvent(StoredEvent stored, JsonNode metadata, JsonNode data) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    public static LogEvent of(StoredEvent stored) {
        return new LogEvent(stored, JSON.readTree(stored.metadataJson()), JSON.readTree(stored.dataJson()));
    }

    /** The stored name of its kind. */
    public String type() {
        return stored.type().name();
    }

    /** When it was recorded, as ISO 8601 in UTC to the microsecond: as events are shown everywhere. */
    public String time() {
        return MICROSECONDS.format(stored.recordedAt());
    }

    /** The day in Tallinn on which it was recorded. */
    public LocalDate recordedOn() {
        return LocalDate.ofInstant(stored.recordedAt(), Recorded.TALLINN);
    }

    /** The day in Tallinn on which it was true. */
    public LocalDate effectiveOn() {
        return Recorded.dayOf(stored.effectiveAt());
    }

    /** What the metadata say under this name. */
    public @Nullable String meta(String name) {
        JsonNode value = metadata.get(name);
        return value == null || !value.isString() ? null : value.stringValue();
    }
}

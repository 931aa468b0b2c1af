package ee.rada.web.exports.logs;

import ee.rada.store.StoredEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A log as CloudEvents 1.0, one in structured JSON a line. What CloudEvents have no name for stands in extension attributes, whose
 * names have small letters only; nothing of the stored event is lost.
 */
public final class CloudEvents implements LogWriter {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SERVICE = "ohvriabi";

    /** The metadata, which are flat texts. {@code effectiveAt} is the event's own, {@code belongsTo} a list. */
    private static final List<String> METADATA = List.of(
            "actor",
            "actingPost",
            "onBehalfOf",
            "substitutionId",
            "commandId",
            "correlationId",
            "causationId",
            "channel",
            "reason");

    @Override
    public void write(EventLog log, OutputStream out) throws IOException {
        log.read(event -> {
            out.write(JSON.writeValueAsBytes(attributes(event)));
            out.write('\n');
        });
    }

    static Map<String, Object> attributes(LogEvent event) {
        StoredEvent stored = event.stored();
        String aggregate = stored.stream().type();
        var all = new LinkedHashMap<String, Object>();
        all.put("specversion", "1.0");
        all.put("id", stored.eventId().toString());
        all.put("source", "/" + SERVICE + "/" + stored.stream());
        all.put(
                "type",
                "ee.ska." + SERVICE + "." + aggregate.toLowerCase(Locale.ROOT) + "." + event.type() + ".v"
                        + stored.type().revision());
        all.put("subject", stored.stream().id().toString());
        all.put("time", event.time());
        all.put("datacontenttype", "application/json");
        all.put("sequence", "%019d".formatted(stored.position()));
        all.put("partitionkey", stored.stream().toString());
        all.put("streamsequence", String.valueOf(stored.sequence()));
        all.put("effectiveat", stored.effectiveAt());
        METADATA.forEach(name -> {
            String value = event.meta(name);
            if (value != null) {
                all.put(name.toLowerCase(Locale.ROOT), value);
            }
        });
        all.put(
                "belongsto",
                String.join(
                        " ",
                        event.metadata()
                                .path("belongsTo")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList()));
        all.put("leafhash", stored.leafHash().base64());
        all.put("data", event.data());
        return all;
    }
}

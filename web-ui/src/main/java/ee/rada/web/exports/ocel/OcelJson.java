package ee.rada.web.exports.ocel;

import ee.rada.web.exports.logs.EventAttributes;
import ee.rada.web.exports.logs.EventLog;
import ee.rada.web.exports.logs.LogWriter;
import ee.rada.web.exports.logs.ValueType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.springframework.util.StreamUtils;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** A log in OCEL 2.0 as JSON. Every value is a string, as the published schema wants it; its type stands with the type of event or object. */
public final class OcelJson implements LogWriter {

    /** One that breaks off must not look like a whole one. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                    .build())
            .build();

    @Override
    public void write(EventLog log, OutputStream out) throws IOException {
        try (OcelDatabase database = OcelDatabase.of(log);
                JsonGenerator json = JSON.createGenerator(StreamUtils.nonClosing(out))) {
            write(database.rows(), json);
        }
    }

    private static void write(OcelRows rows, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeName("eventTypes");
        json.writeStartArray();
        for (String type : rows.eventTypes()) {
            type(json, type, EventAttributes.of(type).types());
        }
        json.writeEndArray();
        json.writeName("objectTypes");
        json.writeStartArray();
        for (String type : rows.objectTypes()) {
            type(json, type, ObjectType.labelled(type).attributes());
        }
        json.writeEndArray();
        json.writeName("events");
        json.writeStartArray();
        rows.events(event -> event(json, event));
        json.writeEndArray();
        json.writeName("objects");
        json.writeStartArray();
        rows.objects(object -> object(json, object));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void type(JsonGenerator json, String name, Map<String, ValueType> attributes) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeName("attributes");
        json.writeStartArray();
        attributes.forEach((attribute, type) -> {
            json.writeStartObject();
            json.writeStringProperty("name", attribute);
            json.writeStringProperty("type", type.ocel());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void event(JsonGenerator json, OcelEvent event) {
        json.writeStartObject();
        json.writeStringProperty("id", event.id());
        json.writeStringProperty("type", event.type());
        json.writeStringProperty("time", event.time());
        json.writeName("attributes");
        json.writeStartArray();
        event.attributes().forEach((name, value) -> {
            json.writeStartObject();
            json.writeStringProperty("name", name);
            json.writeStringProperty("value", value);
            json.writeEndObject();
        });
        json.writeEndArray();
        relations(json, event.relations());
        json.writeEndObject();
    }

    private static void object(JsonGenerator json, OcelObject object) {
        json.writeStartObject();
        json.writeStringProperty("id", object.id());
        json.writeStringProperty("type", object.type());
        json.writeName("attributes");
        json.writeStartArray();
        object.values().forEach(value -> {
            json.writeStartObject();
            json.writeStringProperty("name", value.name());
            json.writeStringProperty("time", value.time());
            json.writeStringProperty("value", value.value());
            json.writeEndObject();
        });
        json.writeEndArray();
        relations(json, object.relations());
        json.writeEndObject();
    }

    private static void relations(JsonGenerator json, List<OcelRelation> relations) {
        json.writeName("relationships");
        json.writeStartArray();
        relations.forEach(relation -> {
            json.writeStartObject();
            json.writeStringProperty("objectId", relation.objectId());
            json.writeStringProperty("qualifier", relation.qualifier());
            json.writeEndObject();
        });
        json.writeEndArray();
    }
}

package ee.rada.web.exports.ocel;

import ee.rada.web.exports.Xml;
import ee.rada.web.exports.logs.EventAttributes;
import ee.rada.web.exports.logs.EventLog;
import ee.rada.web.exports.logs.LogWriter;
import ee.rada.web.exports.logs.ValueType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** A log in OCEL 2.0 as XML, with relations as the specification's own example has them. */
public final class OcelXml implements LogWriter {

    @Override
    public void write(EventLog log, OutputStream out) throws IOException {
        try (OcelDatabase database = OcelDatabase.of(log)) {
            write(database.rows(), new Xml(out));
        }
    }

    private static void write(OcelRows rows, Xml xml) throws IOException {
        xml.open("log");
        xml.open("object-types");
        for (String type : rows.objectTypes()) {
            type(xml, "object-type", type, ObjectType.labelled(type).attributes());
        }
        xml.close();
        xml.open("event-types");
        for (String type : rows.eventTypes()) {
            type(xml, "event-type", type, EventAttributes.of(type).types());
        }
        xml.close();
        xml.open("objects");
        rows.objects(object -> object(xml, object));
        xml.close();
        xml.open("events");
        rows.events(event -> event(xml, event));
        xml.close();
        xml.close();
        xml.end();
    }

    private static void type(Xml xml, String element, String name, Map<String, ValueType> attributes)
            throws IOException {
        xml.open(element);
        xml.attribute("name", name);
        xml.open("attributes");
        for (var attribute : attributes.entrySet()) {
            xml.open("attribute");
            xml.attribute("name", attribute.getKey());
            xml.attribute("type", attribute.getValue().ocel());
            xml.close();
        }
        xml.close();
        xml.close();
    }

    private static void object(Xml xml, OcelObject object) throws IOException {
        xml.open("object");
        xml.attribute("id", object.id());
        xml.attribute("type", object.type());
        xml.open("attributes");
        for (OcelObject.Value value : object.values()) {
            xml.open("attribute");
            xml.attribute("name", value.name());
            xml.attribute("time", value.time());
            xml.text(value.value());
            xml.close();
        }
        xml.close();
        relations(xml, object.relations());
        xml.close();
    }

    private static void event(Xml xml, OcelEvent event) throws IOException {
        xml.open("event");
        xml.attribute("id", event.id());
        xml.attribute("type", event.type());
        xml.attribute("time", event.time());
        xml.open("attributes");
        for (var attribute : event.attributes().entrySet()) {
            xml.open("attribute");
            xml.attribute("name", attribute.getKey());
            xml.text(attribute.getValue());
            xml.close();
        }
        xml.close();
        relations(xml, event.relations());
        xml.close();
    }

    private static void relations(Xml xml, List<OcelRelation> relations) throws IOException {
        xml.open("objects");
        for (OcelRelation relation : relations) {
            xml.open("relationship");
            xml.attribute("object-id", relation.objectId());
            xml.attribute("qualifier", relation.qualifier());
            xml.close();
        }
        xml.close();
    }
}

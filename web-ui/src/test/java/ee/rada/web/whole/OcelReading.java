package ee.rada.web.whole;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** Reads the three forms of OCEL 2.0, each by itself and none with the code that wrote it, into one. */
record OcelReading(List<Event> events, List<Thing> objects) {

    record Event(String id, String type, String time, Map<String, String> attributes, TreeSet<String> relations) {}

    /** @param values name, time and value of each, and relations as qualifier and id */
    record Thing(String id, String type, TreeSet<String> values, TreeSet<String> relations) {}

    static OcelReading json(byte[] file) {
        JsonNode log = Http.JSON.readTree(new String(file, UTF_8));
        return new OcelReading(
                log.path("events")
                        .valueStream()
                        .map(event -> new Event(
                                text(event, "id"),
                                text(event, "type"),
                                text(event, "time"),
                                attributes(event),
                                relations(event)))
                        .toList(),
                log.path("objects")
                        .valueStream()
                        .map(object ->
                                new Thing(text(object, "id"), text(object, "type"), values(object), relations(object)))
                        .toList());
    }

    private static Map<String, String> attributes(JsonNode event) {
        var all = new TreeMap<String, String>();
        event.path("attributes").valueStream().forEach(one -> all.put(text(one, "name"), text(one, "value")));
        return all;
    }

    private static TreeSet<String> values(JsonNode object) {
        var all = new TreeSet<String>();
        object.path("attributes")
                .valueStream()
                .forEach(one -> all.add(value(text(one, "name"), text(one, "time"), text(one, "value"))));
        return all;
    }

    private static TreeSet<String> relations(JsonNode node) {
        var all = new TreeSet<String>();
        node.path("relationships")
                .valueStream()
                .forEach(one -> all.add(relation(text(one, "qualifier"), text(one, "objectId"))));
        return all;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).stringValue();
    }

    static OcelReading xml(byte[] file) throws Exception {
        Element log = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file))
                .getDocumentElement();
        var events = new ArrayList<Event>();
        for (Element event : below(only(log, "events"), "event")) {
            var attributes = new TreeMap<String, String>();
            below(only(event, "attributes"), "attribute")
                    .forEach(one -> attributes.put(one.getAttribute("name"), one.getTextContent()));
            events.add(new Event(
                    event.getAttribute("id"),
                    event.getAttribute("type"),
                    event.getAttribute("time"),
                    attributes,
                    relations(event)));
        }
        var objects = new ArrayList<Thing>();
        for (Element object : below(only(log, "objects"), "object")) {
            var values = new TreeSet<String>();
            below(only(object, "attributes"), "attribute")
                    .forEach(one -> values.add(
                            value(one.getAttribute("name"), one.getAttribute("time"), one.getTextContent())));
            objects.add(new Thing(object.getAttribute("id"), object.getAttribute("type"), values, relations(object)));
        }
        return new OcelReading(events, objects);
    }

    private static TreeSet<String> relations(Element element) {
        var all = new TreeSet<String>();
        below(only(element, "objects"), "relationship")
                .forEach(one -> all.add(relation(one.getAttribute("qualifier"), one.getAttribute("object-id"))));
        return all;
    }

    private static Element only(Element parent, String name) {
        return below(parent, name).getFirst();
    }

    private static List<Element> below(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    static OcelReading sqlite(byte[] bytes) throws IOException, SQLException {
        Path file = Files.createTempFile("rada-ocel", ".sqlite");
        Files.write(file, bytes);
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            var events = new ArrayList<Event>();
            for (var event : rows(database, "select * from event order by rowid")) {
                String id = take(event, "ocel_id");
                String type = take(event, "ocel_type");
                var row = rows(database, "select * from \"event_" + type + "\" where ocel_id = '" + id + "'")
                        .getFirst();
                row.remove("ocel_id");
                String time = take(row, "ocel_time");
                events.add(new Event(
                        id,
                        type,
                        time,
                        new TreeMap<>(row),
                        relations(database, "event_object", "ocel_event_id", "ocel_object_id", id)));
            }
            var objects = new ArrayList<Thing>();
            for (var object : rows(database, "select * from object order by rowid")) {
                String id = take(object, "ocel_id");
                String type = take(object, "ocel_type");
                var values = new TreeSet<String>();
                for (var row : rows(database, "select * from \"object_" + type + "\" where ocel_id = '" + id + "'")) {
                    row.remove("ocel_id");
                    row.remove("ocel_changed_field");
                    String time = take(row, "ocel_time");
                    row.forEach((name, value) -> values.add(value(name, time, value)));
                }
                objects.add(new Thing(
                        id,
                        type,
                        values,
                        relations(database, "object_object", "ocel_source_id", "ocel_target_id", id)));
            }
            return new OcelReading(events, objects);
        } finally {
            Files.delete(file);
        }
    }

    private static TreeSet<String> relations(Connection database, String table, String from, String to, String id)
            throws SQLException {
        var all = new TreeSet<String>();
        for (var row : rows(database, "select * from " + table + " where " + from + " = '" + id + "'")) {
            all.add(relation(take(row, "ocel_qualifier"), take(row, to)));
        }
        return all;
    }

    /** The columns that have a value. */
    private static List<Map<String, String>> rows(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            var found = new ArrayList<Map<String, String>>();
            while (row.next()) {
                var values = new LinkedHashMap<String, String>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    if (row.getString(i) != null) {
                        values.put(row.getMetaData().getColumnLabel(i), row.getString(i));
                    }
                }
                found.add(values);
            }
            return found;
        }
    }

    private static String take(Map<String, String> row, String name) {
        return Objects.requireNonNull(row.remove(name));
    }

    private static String value(String name, String time, String value) {
        return name + " since " + time + ": " + value;
    }

    private static String relation(String qualifier, String id) {
        return qualifier + " " + id;
    }
}

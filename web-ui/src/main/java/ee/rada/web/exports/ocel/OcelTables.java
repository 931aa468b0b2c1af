package ee.rada.web.exports.ocel;

import ee.rada.web.exports.Xml;
import ee.rada.web.exports.logs.EventAttributes;
import ee.rada.web.exports.logs.LogEvent;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the tables of an OCEL 2.0 SQLite database. An object's first row has what was said of it when it was first seen; each later value is a row of its own that
 * names its column.
 */
final class OcelTables {

    private static final List<String> BASE = List.of("""
            create table "event_map_type" ("ocel_type" text primary key, "ocel_type_map" text)""", """
            create table "object_map_type" ("ocel_type" text primary key, "ocel_type_map" text)""", """
            create table "event" ("ocel_id" text primary key, "ocel_type" text references "event_map_type" ("ocel_type"))""", """
            create table "object" ("ocel_id" text primary key, "ocel_type" text references "object_map_type" ("ocel_type"))""", """
            create table "event_object" ("ocel_event_id" text references "event" ("ocel_id"),
                "ocel_object_id" text references "object" ("ocel_id"), "ocel_qualifier" text,
                primary key ("ocel_event_id", "ocel_object_id", "ocel_qualifier"))""", """
            create table "object_object" ("ocel_source_id" text references "object" ("ocel_id"),
                "ocel_target_id" text references "object" ("ocel_id"), "ocel_qualifier" text,
                primary key ("ocel_source_id", "ocel_target_id", "ocel_qualifier"))""");

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final Map<String, Set<String>> known = new HashMap<>();

    OcelTables(Connection connection) throws SQLException {
        this.connection = connection;
        for (String table : BASE) {
            execute(table);
        }
    }

    void add(LogEvent event) throws IOException {
        try {
            addEvent(event);
            Telling told = EventThings.of(event);
            for (Telling.Thing thing : told.things()) {
                addThing(thing, event.time());
            }
            for (Telling.Touch touch : told.touches()) {
                insert(
                        "insert into \"event_object\" values (?, ?, ?)",
                        event.stored().eventId().toString(),
                        touch.objectId(),
                        touch.qualifier());
            }
            for (Telling.Bond bond : told.bonds()) {
                insert(
                        "insert or ignore into \"object_object\" values (?, ?, ?)",
                        bond.from(),
                        bond.to(),
                        bond.qualifier());
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void addEvent(LogEvent event) throws SQLException {
        EventAttributes attributes = EventAttributes.of(event.type());
        String id = event.stored().eventId().toString();
        know(
                "event",
                event.type(),
                "\"ocel_id\" text primary key references \"event\" (\"ocel_id\"), \"ocel_time\" timestamp",
                attributes.types().keySet());
        insert("insert into \"event\" values (?, ?)", id, event.type());
        List<@Nullable String> row = new ArrayList<>(Arrays.asList(id, event.time()));
        Map<String, String> values = attributes.values(event);
        attributes.types().keySet().forEach(name -> {
            String value = values.get(name);
            row.add(value == null ? null : Xml.allowed(value));
        });
        insert("insert into " + table("event", event.type()) + places(row), row.toArray(String[]::new));
    }

    private void addThing(Telling.Thing thing, String time) throws SQLException {
        String label = thing.type().label();
        know(
                "object",
                label,
                "\"ocel_id\" text references \"object\" (\"ocel_id\"), \"ocel_time\" timestamp, \"ocel_changed_field\" text",
                thing.type().attributes().keySet());
        boolean isNew = insert("insert or ignore into \"object\" values (?, ?)", thing.id(), label) == 1;
        if (isNew) {
            insert(thing, time, null, thing.values().keySet());
        } else {
            for (String name : thing.values().keySet()) {
                insert(thing, time, name, Set.of(name));
            }
        }
    }

    private void insert(Telling.Thing thing, String time, @Nullable String changed, Set<String> names)
            throws SQLException {
        List<@Nullable String> row = new ArrayList<>(Arrays.asList(thing.id(), time, changed));
        thing.type()
                .attributes()
                .keySet()
                .forEach(name -> row.add(names.contains(name) ? thing.values().get(name) : null));
        insert("insert into " + table("object", thing.type().label()) + places(row), row.toArray(String[]::new));
    }

    /** Makes the table of a type when it is first met. */
    private void know(String kind, String type, String columns, Set<String> attributes) throws SQLException {
        if (!known.computeIfAbsent(kind, _ -> new HashSet<>()).add(type)) {
            return;
        }
        // All text, so that no digit of an amount is lost; what is a number stands in the other two forms.
        String more = attributes.stream().map(name -> ", \"" + name + "\" text").collect(Collectors.joining());
        execute("create table " + table(kind, type) + " (" + columns + more + ")");
        if (kind.equals("object")) {
            execute("create index \"" + kind + "_" + type + "_id\" on " + table(kind, type) + " (\"ocel_id\")");
        }
        insert("insert into \"" + kind + "_map_type\" values (?, ?)", type, type);
    }

    /** Names of types are ours and have letters only, so they are their own maps. */
    static String table(String kind, String type) {
        return "\"" + kind + "_" + type + "\"";
    }

    private static String places(List<?> row) {
        return row.stream().map(_ -> "?").collect(Collectors.joining(", ", " values (", ")"));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int insert(String sql, @Nullable String... row) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < row.length; i++) {
            statement.setString(i + 1, row[i]);
        }
        return statement.executeUpdate();
    }
}

package ee.rada.web.exports.ocel;

import static ee.rada.web.exports.ocel.OcelTables.table;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads an OCEL 2.0 SQLite database: events in the order of the log, objects in that in which they were first seen. */
final class OcelRows {

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    OcelRows(Connection connection) {
        this.connection = connection;
    }

    /** Takes one after the other. */
    interface Taker<T> {
        void take(T one) throws IOException;
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    List<String> eventTypes() throws IOException {
        return list("select \"ocel_type\" from \"event_map_type\" order by rowid", row -> row.getString(1));
    }

    List<String> objectTypes() throws IOException {
        return list("select \"ocel_type\" from \"object_map_type\" order by rowid", row -> row.getString(1));
    }

    void events(Taker<OcelEvent> taker) throws IOException {
        each("event", (id, type) -> taker.take(event(id, type)));
    }

    void objects(Taker<OcelObject> taker) throws IOException {
        each("object", (id, type) -> taker.take(object(id, type)));
    }

    private interface Named {
        void take(String id, String type) throws IOException;
    }

    private void each(String kind, Named taker) throws IOException {
        try (PreparedStatement all = connection.prepareStatement(
                        "select \"ocel_id\", \"ocel_type\" from \"" + kind + "\" order by rowid");
                ResultSet row = all.executeQuery()) {
            while (row.next()) {
                taker.take(row.getString(1), row.getString(2));
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private OcelEvent event(String id, String type) throws IOException {
        String sql = "select * from " + table("event", type) + " where \"ocel_id\" = ?";
        Map<String, String> row = list(sql, OcelRows::values, id).getFirst();
        String time = String.valueOf(row.remove("ocel_time"));
        row.remove("ocel_id");
        return new OcelEvent(id, type, time, row, relations("event_object", "ocel_event_id", "ocel_object_id", id));
    }

    private OcelObject object(String id, String type) throws IOException {
        var values = new ArrayList<OcelObject.Value>();
        String sql = "select * from " + table("object", type) + " where \"ocel_id\" = ? order by rowid";
        for (Map<String, String> row : list(sql, OcelRows::values, id)) {
            String time = String.valueOf(row.remove("ocel_time"));
            row.remove("ocel_id");
            row.remove("ocel_changed_field");
            row.forEach((name, value) -> values.add(new OcelObject.Value(name, time, value)));
        }
        return new OcelObject(id, type, values, relations("object_object", "ocel_source_id", "ocel_target_id", id));
    }

    private List<OcelRelation> relations(String table, String from, String to, String id) throws IOException {
        return list(
                "select \"" + to + "\", \"ocel_qualifier\" from \"" + table + "\" where \"" + from
                        + "\" = ? order by rowid",
                row -> new OcelRelation(row.getString(1), row.getString(2)),
                id);
    }

    /** The columns that have a value. */
    private static Map<String, String> values(ResultSet row) throws SQLException {
        var values = new LinkedHashMap<String, String>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String value = row.getString(i);
            if (value != null) {
                values.put(row.getMetaData().getColumnLabel(i), value);
            }
        }
        return values;
    }

    private <T> List<T> list(String sql, RowReader<T> reader, String... parameters) throws IOException {
        try {
            PreparedStatement statement = statements.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                statements.put(sql, statement);
            }
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            var found = new ArrayList<T>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}

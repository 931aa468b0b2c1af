package ee.rada.query._axon;

import ee.rada.query.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A row type as a table, with the SQL that reads and writes it. This is the one place where SQL is put together from names: the names
 * are those of record components, known when the program is compiled, and twenty tables written out by hand in five statements each
 * would drift from their records. A test compares every table with its record.
 */
final class RowType<R extends Record> {

    private static final ClassValue<RowType<?>> TYPES = new ClassValue<>() {
        @Override
        protected RowType<?> computeValue(Class<?> type) {
            return new RowType<>(type.asSubclass(Record.class));
        }
    };

    private final Class<R> type;
    private final RowShape<R> shape;
    private final String table;
    private final List<RowColumn> columns;
    private final List<RowColumn> key;

    private RowType(Class<R> type) {
        Table marked = type.getAnnotation(Table.class);
        if (marked == null) {
            throw new IllegalArgumentException(type + " does not say in which @Table its rows lie");
        }
        var found = new ArrayList<RowColumn>();
        this.type = type;
        this.table = marked.value();
        this.shape = new RowShape<>(type, null, found);
        this.columns = List.copyOf(found);
        this.key = columns.subList(0, marked.key());
    }

    @SuppressWarnings("unchecked") // The ClassValue keeps for each class the row type made of that class.
    static <R extends Record> RowType<R> of(Class<R> type) {
        return (RowType<R>) TYPES.get(type);
    }

    String table() {
        return table;
    }

    List<RowColumn> columns() {
        return columns;
    }

    List<RowColumn> key() {
        return key;
    }

    /** The key of a row, equal to the list of its values. */
    List<Object> keyOf(Record row) {
        var values = new ArrayList<Object>(key.size());
        for (RowColumn column : key) {
            Object value = column.of(row);
            if (value == null) {
                throw new IllegalArgumentException("a row without its key: " + row);
            }
            values.add(value);
        }
        return Collections.unmodifiableList(values);
    }

    R cast(Record row) {
        return type.cast(row);
    }

    R read(ResultSet row) throws SQLException {
        return shape.read(row);
    }

    /** From whichever schema comes first in the search path. */
    String selectAll() {
        return "select " + names(columns) + " from " + table;
    }

    String selectAll(String schema) {
        return "select " + names(columns) + " from " + schema + "." + table;
    }

    /** What a statement finds that selects all columns. */
    List<R> readAll(Connection connection, String select) {
        var found = new ArrayList<R>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            while (row.next()) {
                found.add(read(row));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the rows of " + table + " could not be read", e);
        }
    }

    String select(String schema) {
        return "select " + names(columns) + " from " + schema + "." + table + " where "
                + join(key, " and ", column -> column.name() + " = ?::" + column.sqlType());
    }

    /** Takes one array for each column, and puts all rows in or in the place of those with the same keys. */
    String upsert(String schema) {
        return "insert into " + schema + "." + table + " (" + names(columns) + ") select * from unnest("
                + join(columns, ", ", column -> "?::" + column.sqlType() + "[]") + ")" + onConflict();
    }

    /** As {@link #upsert}, from a table of the same shape. */
    String upsertFrom(String schema, String staging) {
        return "insert into " + schema + "." + table + " (" + names(columns) + ") select " + names(columns) + " from "
                + staging + onConflict();
    }

    /** Takes one array for each column of the key. */
    String delete(String schema) {
        return "delete from " + schema + "." + table + " t using unnest("
                + join(key, ", ", column -> "?::" + column.sqlType() + "[]") + ") as gone(" + names(key) + ") where "
                + join(key, " and ", column -> "t." + column.name() + " = gone." + column.name());
    }

    /** The last version of a row in a {@link VersionedSchema}. */
    String selectLast(String schema) {
        return select(schema) + " and upper_inf(known)";
    }

    /** Takes one array for each column of the key and one of positions, from which on these rows' last versions no longer held. */
    String endVersions(String schema) {
        return "update " + schema + "." + table + " t set known = int8range(lower(t.known), ended.at) from unnest("
                + join(key, ", ", column -> "?::" + column.sqlType() + "[]") + ", ?::bigint[]) as ended(" + names(key)
                + ", at) where upper_inf(t.known) and "
                + join(key, " and ", column -> "t." + column.name() + " = ended." + column.name());
    }

    String copyVersionsInto(String schema) {
        return "copy " + schema + "." + table + " (" + names(columns) + ", known) from stdin";
    }

    String copyInto(String target) {
        return "copy " + target + " (" + names(columns) + ") from stdin";
    }

    private String onConflict() {
        String rest = join(
                columns.subList(key.size(), columns.size()),
                ", ",
                column -> column.name() + " = excluded." + column.name());
        return " on conflict (" + names(key) + ") do " + (rest.isEmpty() ? "nothing" : "update set " + rest);
    }

    private static String names(List<RowColumn> columns) {
        return join(columns, ", ", RowColumn::name);
    }

    private static String join(List<RowColumn> columns, String between, Function<RowColumn, String> form) {
        return columns.stream().map(form).collect(Collectors.joining(between));
    }
}

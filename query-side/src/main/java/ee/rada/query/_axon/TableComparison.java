package ee.rada.query._axon;

import ee.rada.query.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares two schemas of the same tables, row by row and byte by byte, in the database: nothing but the first differences comes here. What
 * differs on purpose, the name of the making, is left out.
 */
final class TableComparison {

    /**
     * What came out.
     *
     * @param rows rows that were compared, those that are in one of the two only included
     * @param differing rows that are not the same
     * @param differences the first of these, column by column
     */
    record Result(
            long rows,
            long differing,
            List<ReplayCheck.TableResult> tables,
            List<ReplayCheck.Difference> differences) {}

    /** How many differences are kept; all are counted. */
    static final int MOST = 300;

    private static final int LONGEST_VALUE = 200;

    private final Connection connection;
    private final String live;
    private final String replayed;
    private final Runnable afterEach;

    /** Compares in the transaction at hand, whose snapshot is the moment of both. */
    TableComparison(Connection connection, String live, String replayed, Runnable afterEach) {
        this.connection = connection;
        this.live = live;
        this.replayed = replayed;
        this.afterEach = afterEach;
    }

    Result compare() throws SQLException {
        var tables = new ArrayList<ReplayCheck.TableResult>();
        var differences = new ArrayList<ReplayCheck.Difference>();
        for (String table : tables()) {
            tables.add(compare(table, differences));
            afterEach.run();
        }
        return new Result(
                tables.stream().mapToLong(ReplayCheck.TableResult::rows).sum(),
                tables.stream().mapToLong(ReplayCheck.TableResult::differences).sum(),
                List.copyOf(tables),
                List.copyOf(differences));
    }

    private List<String> tables() throws SQLException {
        return names("""
                select tablename from pg_tables where schemaname = '%s' and tablename <> 'made_of' order by tablename""".formatted(live));
    }

    private ReplayCheck.TableResult compare(String table, List<ReplayCheck.Difference> differences)
            throws SQLException {
        List<String> key = key(table);
        String join =
                key.stream().map(column -> "l.%1$s = r.%1$s".formatted(column)).collect(Collectors.joining(" and "));
        String pairs = "%s.%s l full join %s.%2$s r on %s".formatted(live, table, replayed, join);
        String differ = "l.%1$s is null or r.%1$s is null or l *<> r".formatted(key.getFirst());
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*), count(*) filter (where %s) from %s".formatted(differ, pairs))) {
            row.next();
            if (row.getLong(2) > 0 && differences.size() < MOST) {
                String order = key.stream()
                        .map(column -> "coalesce(l.%1$s, r.%1$s)".formatted(column))
                        .collect(Collectors.joining(", "));
                name(table, key, "from %s where %s order by %s".formatted(pairs, differ, order), differences);
            }
            return new ReplayCheck.TableResult(table, row.getLong(1), row.getLong(2));
        }
    }

    private void name(String table, List<String> key, String rest, List<ReplayCheck.Difference> differences)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select to_jsonb(l)::text, to_jsonb(r)::text " + rest + " limit ?")) {
            select.setInt(1, MOST - differences.size());
            try (ResultSet row = select.executeQuery()) {
                while (row.next() && differences.size() < MOST) {
                    name(table, key, row.getString(1), row.getString(2), differences);
                }
            }
        }
    }

    private static void name(
            String table,
            List<String> key,
            @Nullable String live,
            @Nullable String replayed,
            List<ReplayCheck.Difference> differences) {
        Map<String, @Nullable Object> was = live == null ? Map.of() : Json.map(live);
        Map<String, @Nullable Object> is = replayed == null ? Map.of() : Json.map(replayed);
        String name = key.stream()
                .map(column -> String.valueOf(was.containsKey(column) ? was.get(column) : is.get(column)))
                .collect(Collectors.joining(", "));
        if (live == null || replayed == null) {
            differences.add(new ReplayCheck.Difference(table, name, null, shortened(live), shortened(replayed)));
            return;
        }
        var columns = new TreeSet<>(was.keySet());
        columns.removeIf(column -> Objects.equals(was.get(column), is.get(column)));
        for (String column : columns) {
            differences.add(
                    new ReplayCheck.Difference(table, name, column, text(was.get(column)), text(is.get(column))));
        }
        if (columns.isEmpty()) {
            differences.add(new ReplayCheck.Difference(table, name, null, shortened(live), shortened(replayed)));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : shortened(value instanceof String text ? text : Json.write(value));
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }

    private List<String> key(String table) throws SQLException {
        return names("""
                select a.attname from pg_index i
                  join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                 where i.indrelid = '%s.%s'::regclass and i.indisprimary
                 order by array_position(i.indkey, a.attnum)""".formatted(live, table));
    }

    private List<String> names(String sql) throws SQLException {
        var names = new ArrayList<String>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }
}

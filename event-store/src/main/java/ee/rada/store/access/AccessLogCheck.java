package ee.rada.store.access;

import ee.rada.store.Hash;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Derives the chain of the access log again, from what retention has left on: no row is missing, changed, put in or out of order, and the
 * last one is the one of the head. May run while others look: it checks up to the head that it saw.
 */
public final class AccessLogCheck {

    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;

    public AccessLogCheck(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * What was found.
     *
     * @param rows how many were found in order
     * @param dropped up to which row retention has dropped the log; 0 for none
     * @param firstBroken the first row that is missing or changed; 0 where none is
     * @param finding in words for an operator
     */
    public record Result(boolean whole, long rows, long dropped, long firstBroken, String finding) {}

    private record Row(long sequence, Instant at, Look look, Hash hash) {}

    private record End(long sequence, Hash hash) {}

    /** Looks at every row, up to the first that is broken. */
    public Result run() {
        End head = end("select sequence, hash from app.access_head");
        End anchor = end("""
                select sequence, hash from app.access_anchor
                 union all select 0, decode(repeat('00', 32), 'hex') order by sequence desc limit 1""");
        long sequence = anchor.sequence;
        Hash hash = anchor.hash;
        Instant last = Instant.EPOCH;
        while (sequence < head.sequence) {
            List<Row> rows = rowsAfter(sequence, head.sequence);
            if (rows.isEmpty()) {
                return broken(anchor, sequence + 1, "is missing");
            }
            for (Row row : rows) {
                if (row.sequence != sequence + 1) {
                    return broken(anchor, sequence + 1, "is missing");
                }
                Hash derived = LookHash.of(hash, row.sequence, row.at, row.look);
                if (!derived.equals(row.hash)) {
                    return broken(anchor, row.sequence, "is not what its hash says");
                }
                if (row.at.isBefore(last)) {
                    return broken(anchor, row.sequence, "was recorded before the one ahead of it");
                }
                sequence = row.sequence;
                hash = row.hash;
                last = row.at;
            }
        }
        if (!hash.equals(head.hash)) {
            return broken(anchor, sequence, "is not the one of the head");
        }
        return ends(anchor, head);
    }

    /** Nothing may lie outside of what the head spans; both are read at one moment. */
    private Result ends(End anchor, End head) {
        long beyond = jdbc.sql("""
                        select coalesce((select max(sequence) from app.access_log) - (select sequence from app.access_head), 0)""").query(Long.class).single();
        long rows = head.sequence - anchor.sequence;
        return beyond > 0
                ? broken(anchor, head.sequence + 1, "lies beyond the head")
                : new Result(true, rows, anchor.sequence, 0, "The access log is whole: " + rows + " rows");
    }

    private static Result broken(End anchor, long row, String why) {
        return new Result(
                false, row - 1 - anchor.sequence, anchor.sequence, row, "Row " + row + " of the access log " + why);
    }

    private End end(String sql) {
        return jdbc.sql(sql)
                .query((row, _) -> new End(row.getLong(1), Hash.of(row.getBytes(2))))
                .single();
    }

    private List<Row> rowsAfter(long sequence, long until) {
        return jdbc.sql("""
                        select sequence, at, official_id, on_behalf_of, post_id, roles, channel, address, questions, things, fields, purpose,
                               moment, outcome, position, hash
                          from app.access_log where sequence > ? and sequence <= ? order by sequence limit ?""")
                .params(sequence, until, AT_ONCE)
                .query((row, _) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        var look = new Look(
                row.getObject("official_id", UUID.class),
                row.getObject("on_behalf_of", UUID.class),
                row.getObject("post_id", UUID.class),
                row.getString("roles"),
                row.getString("channel"),
                row.getString("address"),
                Arrays.asList((String[]) values(row.getArray("questions"))),
                Arrays.asList((UUID[]) values(row.getArray("things"))),
                Arrays.asList((String[]) values(row.getArray("fields"))),
                row.getString("purpose"),
                row.getString("moment"),
                row.getString("outcome"),
                row.getLong("position"));
        return new Row(
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                look,
                Hash.of(row.getBytes("hash")));
    }

    private static Object[] values(Array array) throws SQLException {
        return (Object[]) array.getArray();
    }
}

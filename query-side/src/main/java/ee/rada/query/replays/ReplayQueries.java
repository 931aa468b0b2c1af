package ee.rada.query.replays;

import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.Cursor;
import ee.rada.query.Found;
import ee.rada.query.Json;
import ee.rada.query._axon.ReplayCheck;
import ee.rada.query._axon.ReplayKind;
import ee.rada.query._axon.ReplayState;
import ee.rada.query._axon.StoredRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is folded anew, and what came of it. */
@Component
class ReplayQueries {

    private static final String ITEM = """
            select replay_id, kind, state, asked_by, asked_at, process, taken_up_at, taken_up_from, done, total, ended_at,
                   row_count, difference_count, failure""";

    private final JdbcClient jdbc;
    private final StoredRows rows;

    ReplayQueries(DataSource dataSource, StoredRows rows) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = rows;
    }

    @QueryHandler
    FindReplays.Answer answer(FindReplays query) {
        int limit = Cursor.limit(query.limit());
        List<FindReplays.Item> found = jdbc.sql(ITEM + """
                         from app.replay
                        where replay_id < :before and (:kind::text is null or kind = :kind)
                        order by replay_id desc limit :limit""")
                .param("before", query.before() == null ? Long.MAX_VALUE : query.before())
                .param("kind", query.kind() == null ? null : query.kind().name())
                .param("limit", limit + 1)
                .query((row, _) -> item(row))
                .list();
        boolean more = found.size() > limit;
        List<FindReplays.Item> page = more ? found.subList(0, limit) : found;
        return new FindReplays.Answer(page, more ? Cursor.of(page.getLast().replayId()) : null, rows.position());
    }

    @QueryHandler
    GetReplay.Answer answer(GetReplay query) {
        return jdbc.sql(ITEM + ", tables, differences from app.replay where replay_id = ?")
                .param(query.replayId())
                .query((row, _) -> new GetReplay.Answer(
                        item(row),
                        Json.list(row.getString("tables"), ReplayCheck.TableResult.class),
                        Json.list(row.getString("differences"), ReplayCheck.Difference.class),
                        rows.position()))
                .optional()
                .orElseThrow(Found.nothing());
    }

    private static FindReplays.Item item(ResultSet row) throws SQLException {
        var differences = row.getObject("difference_count", Long.class);
        return new FindReplays.Item(
                row.getLong("replay_id"),
                ReplayKind.valueOf(row.getString("kind")),
                ReplayState.valueOf(row.getString("state")),
                differences == null ? null : differences == 0,
                Found.idOrNull(row, "asked_by", OfficialId::new),
                Found.instant(row, "asked_at"),
                row.getString("process"),
                Found.instant(row, "taken_up_at"),
                row.getLong("taken_up_from"),
                row.getLong("done"),
                row.getLong("total"),
                Found.instantOrNull(row, "ended_at"),
                row.getObject("row_count", Long.class),
                differences,
                row.getString("failure"));
    }
}

package ee.rada.query;

import ee.rada.kernel.cases.CaseEvent;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the events of a thing's history, from the ledger by the positions that the history knows. */
@Component
public final class HistoryReader {

    /** What events of cases hold unsealed for the figures' sake, and is not for everybody who sees that there was an event. */
    private static final String[] CONTENT_OF_CASES = {"needs", "riskTool", "score", "dataShared"};

    private final JdbcClient jdbc;

    HistoryReader(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Up to {@code limit} entries after a position, oldest first. */
    public List<HistoryEntry> after(UUID thing, long after, int limit) {
        return jdbc.sql("""
                        select e.position, e.event_id, e.type, e.recorded_at, e.effective_at,
                               case when e.aggregate_type = ? then (e.data::jsonb - ?::text[])::text else e.data::text end as data,
                               (e.metadata ->> 'actor')::uuid as actor, (e.metadata ->> 'actingPost')::uuid as acting_post,
                               (e.metadata ->> 'onBehalfOf')::uuid as on_behalf_of, e.metadata ->> 'channel' as channel,
                               coalesce(e.metadata ->> 'reason',
                                        case when json_typeof(e.data -> 'reason') = 'string' then e.data ->> 'reason' end,
                                        e.data ->> 'rationale', e.data ->> 'overrideReason') as reason
                          from history h join store.event e using (position)
                         where h.thing_id = ? and h.position > ?
                         order by h.position limit ?""")
                .params(CaseEvent.STREAM, CONTENT_OF_CASES, thing, after, limit)
                .query((row, _) -> new HistoryEntry(
                        row.getLong("position"),
                        row.getObject("event_id", UUID.class),
                        row.getString("type"),
                        Found.instant(row, "recorded_at"),
                        row.getString("effective_at"),
                        Found.idOrNull(row, "actor", OfficialId::new),
                        Found.idOrNull(row, "acting_post", PostId::new),
                        Found.idOrNull(row, "on_behalf_of", OfficialId::new),
                        row.getString("channel"),
                        row.getString("reason"),
                        row.getString("data")))
                .list();
    }
}

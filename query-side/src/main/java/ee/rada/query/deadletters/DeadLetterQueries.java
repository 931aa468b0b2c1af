package ee.rada.query.deadletters;

import ee.rada.query.Cursor;
import ee.rada.query.Found;
import ee.rada.query._axon.StoredRows;
import ee.rada.query._sight.Guarded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which events wait because one of them could not be folded. */
@Component
public final class DeadLetterQueries {

    private static final int MOST_WAITING = 100;

    private static final String ITEM = """
            select d.position, d.thing, d.type, d.recorded_at, d.error, d.place,
                   (select count(*) from dead_letter b where b.thing = d.thing and b.position > d.position) as behind
              from dead_letter d where d.error is not null""";

    private final JdbcClient jdbc;
    private final StoredRows rows;
    private final Guarded guarded;

    DeadLetterQueries(DataSource dataSource, StoredRows rows, Guarded guarded) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = rows;
        this.guarded = guarded;
    }

    @QueryHandler
    FindDeadLetters.Answer answer(FindDeadLetters query) {
        int limit = Cursor.limit(query.limit());
        List<FindDeadLetters.Item> found = jdbc.sql(ITEM + " and d.position > ? order by d.position limit ?")
                .params(query.after() == null ? 0 : query.after(), limit + 1)
                .query((row, _) -> item(row))
                .list();
        boolean more = found.size() > limit;
        List<FindDeadLetters.Item> page = more ? found.subList(0, limit) : found;
        return new FindDeadLetters.Answer(page, more ? Cursor.of(page.getLast().at()) : null, rows.position());
    }

    @QueryHandler
    GetDeadLetter.Answer answer(GetDeadLetter query) {
        FindDeadLetters.Item letter = jdbc.sql(ITEM + " and d.position = ?")
                .param(query.at())
                .query((row, _) -> item(row))
                .optional()
                .orElseThrow(Found.nothing());
        String data = guarded.isHidden(letter.thing())
                ? "{}"
                : jdbc.sql("select data from store.event where position = ?")
                        .param(query.at())
                        .query(String.class)
                        .single();
        List<GetDeadLetter.Waiting> waiting = jdbc.sql("""
                        select position, type, recorded_at from dead_letter
                         where thing = ? and position > ? order by position limit ?""")
                .params(letter.thing(), letter.at(), MOST_WAITING)
                .query((row, _) ->
                        new GetDeadLetter.Waiting(row.getLong(1), row.getString(2), Found.instant(row, "recorded_at")))
                .list();
        return new GetDeadLetter.Answer(letter, data, waiting, rows.position());
    }

    /** Whether that event waits now as the first of that thing. */
    public boolean isParked(long position, UUID thing) {
        return jdbc.sql(
                        "select exists (select from dead_letter where position = ? and thing = ? and error is not null)")
                .params(position, thing)
                .query(Boolean.class)
                .single();
    }

    /** Since when the events of a thing wait; empty where they do not. */
    public Optional<Instant> waitsSince(UUID thing) {
        return jdbc.sql("select recorded_at from dead_letter where thing = ? and error is not null")
                .param(thing)
                .query((row, _) -> Found.instant(row, "recorded_at"))
                .optional();
    }

    private static FindDeadLetters.Item item(ResultSet row) throws SQLException {
        return new FindDeadLetters.Item(
                row.getLong("position"),
                row.getObject("thing", UUID.class),
                row.getString("type"),
                Found.instant(row, "recorded_at"),
                row.getString("error"),
                row.getString("place"),
                row.getLong("behind"));
    }
}

package ee.rada.query.history;

import ee.rada.query.Cursor;
import ee.rada.query.Found;
import ee.rada.query.HistoryEntry;
import ee.rada.query.HistoryReader;
import ee.rada.query.Recorded;
import ee.rada.query._axon.StoredRows;
import ee.rada.query._sight.Guarded;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened, to one thing and in a year. */
@Component
class HistoryQueries {

    private final JdbcClient jdbc;
    private final StoredRows rows;
    private final HistoryReader history;
    private final Guarded guarded;

    HistoryQueries(DataSource dataSource, StoredRows rows, HistoryReader history, Guarded guarded) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = rows;
        this.history = history;
        this.guarded = guarded;
    }

    @QueryHandler
    GetHistory.Answer answer(GetHistory query) {
        int limit = Cursor.limit(query.limit(), Cursor.MOST_OF_A_HISTORY);
        if (guarded.isHidden(query.thing())) {
            return new GetHistory.Answer(List.of(), null, 0, rows.position());
        }
        List<HistoryEntry> found = history.after(query.thing(), query.after(), limit + 1);
        boolean more = found.size() > limit;
        List<HistoryEntry> page = more ? found.subList(0, limit) : found;
        return new GetHistory.Answer(
                page,
                more ? Cursor.of(page.getLast().position()) : null,
                rows.one(HistorySizeRow.class, "where thing_id = ?", query.thing())
                        .map(HistorySizeRow::events)
                        .orElse(0L),
                rows.position());
    }

    @QueryHandler
    FindSteps.Answer answer(FindSteps query) {
        int limit = Cursor.limit(query.limit(), Cursor.MOST_OF_A_HISTORY);
        if (guarded.isHidden(query.thing())) {
            return new FindSteps.Answer(List.of(), null, rows.position());
        }
        List<FindSteps.Step> found = steps(query.thing(), query.after(), limit + 1);
        boolean more = found.size() > limit;
        List<FindSteps.Step> page = more ? found.subList(0, limit) : found;
        return new FindSteps.Answer(page, more ? Cursor.of(page.getLast().position()) : null, rows.position());
    }

    @QueryHandler
    GetTrail.Answer answer(GetTrail query) {
        return new GetTrail.Answer(
                query.year(),
                rows
                        .find(
                                TrailRow.class,
                                "where day between ? and ? order by day",
                                LocalDate.ofYearDay(query.year(), 1),
                                LocalDate.ofYearDay(query.year(), 1)
                                        .plusYears(1)
                                        .minusDays(1))
                        .stream()
                        .map(row -> new GetTrail.Day(row.day(), row.events()))
                        .toList(),
                rows.position());
    }

    private List<FindSteps.Step> steps(UUID thing, long after, int limit) {
        return jdbc.sql("""
                        select e.position, e.type, e.recorded_at, e.effective_at
                          from history h join store.event e using (position)
                         where h.thing_id = ? and h.position > ?
                         order by h.position limit ?""")
                .params(thing, after, limit)
                .query((row, _) -> new FindSteps.Step(
                        row.getLong("position"),
                        row.getString("type"),
                        Recorded.dayOf(row.getString("effective_at")),
                        Found.instant(row, "recorded_at")))
                .list();
    }
}

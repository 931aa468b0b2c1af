package ee.rada.query.history;

import ee.rada.query.Cursor;
import ee.rada.query.HistoryEntry;
import ee.rada.query.HistoryReader;
import ee.rada.query._axon.StoredRows;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** What happened, to one thing and in a year. */
@Component
class HistoryQueries {

    private final StoredRows rows;
    private final HistoryReader history;

    HistoryQueries(StoredRows rows, HistoryReader history) {
        this.rows = rows;
        this.history = history;
    }

    @QueryHandler
    GetHistory.Answer answer(GetHistory query) {
        int limit = Cursor.limit(query.limit(), Cursor.MOST_OF_A_HISTORY);
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
}

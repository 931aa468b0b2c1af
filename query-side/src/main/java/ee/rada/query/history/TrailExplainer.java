package ee.rada.query.history;

import ee.rada.query.history.GetTrail.Answer;
import ee.rada.query.why.Explainer;
import ee.rada.query.why.Explanation;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Stories;
import ee.rada.query.why.Told;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why so much happened on a day: each event that was true on it is one. */
@Component
final class TrailExplainer implements Explainer<GetTrail, Answer> {

    private final HistoryQueries queries;
    private final JdbcClient jdbc;
    private final Told told;

    TrailExplainer(HistoryQueries queries, DataSource dataSource, Told told) {
        this.queries = queries;
        this.jdbc = JdbcClient.create(dataSource);
        this.told = told;
    }

    @Override
    public Class<GetTrail> question() {
        return GetTrail.class;
    }

    @Override
    public Answer answer(GetTrail question) {
        return queries.answer(question);
    }

    @Override
    public void explain(GetTrail question, Answer answer, Stories stories, Figures figures) {
        figures.each(
                "/days", answer.days(), (at, day) -> figures.add(at + "/events", day, () -> of(day.date(), answer)));
    }

    /** Every event is in the history of something; where an earlier moment leaves some out, they are in none. */
    private Explanation of(LocalDate day, Answer answer) {
        return told.each(on(day, answer.position()));
    }

    private Set<Long> on(LocalDate day, long last) {
        return new HashSet<>(jdbc.sql("""
                        select position from store.event e
                         where position <= ? and exists (select 1 from history h where h.position = e.position)
                           and case when length(effective_at) = 10 then effective_at::date
                                    else (effective_at::timestamptz at time zone 'Europe/Tallinn')::date end = ?""").params(last, day).query(Long.class).list());
    }
}

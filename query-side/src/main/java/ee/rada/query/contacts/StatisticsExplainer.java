package ee.rada.query.contacts;

import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.Found;
import ee.rada.query.Recorded;
import ee.rada.query.why.Explainer;
import ee.rada.query.why.Explanation;
import ee.rada.query.why.Explanation.Operand;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Formula;
import ee.rada.query.why.OperandName;
import ee.rada.query.why.Part;
import ee.rada.query.why.Stories;
import ee.rada.query.why.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Why there are so many contacts: each that counts is one part, with the event that said last what it was. The counts themselves come
 * from the counted rows; that both are the same is tested.
 */
@Component
final class StatisticsExplainer implements Explainer<GetStatistics, GetStatistics.Answer> {

    /** One more than is told, so that too many are known to be. */
    private static final int MOST = Figures.MOST_PARTS + 1;

    private final StatisticsQueries queries;
    private final JdbcClient jdbc;

    StatisticsExplainer(StatisticsQueries queries, DataSource dataSource) {
        this.queries = queries;
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public Class<GetStatistics> question() {
        return GetStatistics.class;
    }

    @Override
    public GetStatistics.Answer answer(GetStatistics question) {
        return queries.answer(question);
    }

    @Override
    public void explain(GetStatistics question, GetStatistics.Answer answer, Stories stories, Figures figures) {
        figures.add("/contacts", answer, () -> contacts(question, Which.ALL));
        figures.each(
                "/months",
                answer.months(),
                (at, one) -> figures.add(
                        at + "/contacts", one, () -> contacts(question, new Which(null, one.month(), null, null))));
        figures.each(
                "/regions",
                answer.regions(),
                (at, one) -> figures.add(
                        at + "/contacts",
                        one,
                        () -> contacts(question, new Which(one.region().code(), null, null, null))));
        figures.each(
                "/cells",
                answer.cells(),
                (at, one) -> figures.add(
                        at + "/contacts",
                        one,
                        () -> contacts(question, new Which(one.region().code(), one.month(), null, null))));
        figures.each(
                "/dimensions",
                answer.dimensions(),
                (place, counts) -> figures.each(
                        place + "/values",
                        counts.values(),
                        (at, one) -> figures.add(
                                at + "/contacts",
                                one,
                                () -> contacts(question, new Which(null, null, counts.dimension(), one.value())))));
        figures.each(
                "/freshness",
                answer.freshness(),
                (at, one) -> figures.add(at + "/workingDays", one, () -> fresh(one, question.today())));
    }

    /** Which of the contacts asked for. */
    private record Which(
            @Nullable String region,
            @Nullable LocalDate month,
            @Nullable Dimension dimension,
            @Nullable String value) {

        static final Which ALL = new Which(null, null, null, null);
    }

    private Explanation contacts(GetStatistics question, Which which) {
        var asked = new HashMap<String, @Nullable Object>();
        asked.put(
                "askedRegion",
                question.region() == null ? null : question.region().code());
        asked.put("from", question.from());
        asked.put("to", question.to());
        asked.put("region", which.region());
        asked.put("month", which.month());
        asked.put("value", which.value());
        asked.put("most", MOST);
        List<Part> parts = jdbc.sql("""
                        select e.position, e.event_id, e.type, e.recorded_at, e.effective_at,
                               (e.metadata ->> 'actor')::uuid as actor, (e.metadata ->> 'onBehalfOf')::uuid as on_behalf_of
                          from contact c join store.event e on e.position = c.last_position
                         where (:askedRegion::text is null or c.region = :askedRegion)
                           and (:from::date is null or c.on_day >= date_trunc('month', :from::date))
                           and (:to::date is null or date_trunc('month', c.on_day) <= :to::date)
                           and (:region::text is null or c.region = :region)
                           and (:month::date is null or date_trunc('month', c.on_day) = :month::date)
                           and\s""" + having(which.dimension()) + " order by e.position limit :most")
                .params(asked)
                .query((row, _) -> part(row, "1"))
                .list();
        return Explanation.ofParts(Unit.COUNT, null, String.valueOf(parts.size()), parts);
    }

    /** Names of columns, one a dimension, written out: nothing that anybody typed. */
    private static String having(@Nullable Dimension dimension) {
        return switch (dimension) {
            case null -> ":value::text is null";
            case CATEGORY -> "c.category = :value";
            case VIOLENCE -> "c.violence_kinds @> to_jsonb(:value::text)";
            case AGE -> "c.age_band = :value";
            case SEX -> "c.sex = :value";
            case LANGUAGE -> "c.language = :value";
            case CHANNEL -> "c.channel = :value";
            case KIND -> "c.contact_kind = :value";
            case OUTCOME -> "c.outcome = :value";
        };
    }

    private Explanation fresh(GetStatistics.Fresh fresh, LocalDate today) {
        Explanation last = fresh.lastEntryAt() == null ? Explanation.given(today) : lastEntry(fresh);
        return Explanation.by(
                Formula.WORKING_DAYS_WAITED,
                Unit.WORKING_DAYS,
                null,
                List.of(Operand.of(OperandName.FROM, last), Operand.of(OperandName.UNTIL, Explanation.given(today))));
    }

    private Explanation lastEntry(GetStatistics.Fresh fresh) {
        return jdbc.sql("""
                        select e.position, e.event_id, e.type, e.recorded_at, e.effective_at,
                               (e.metadata ->> 'actor')::uuid as actor, (e.metadata ->> 'onBehalfOf')::uuid as on_behalf_of
                          from contact_entry c join store.event e on e.position = c.last_position where c.region = ?""")
                .param(fresh.region().code())
                .query((row, _) -> {
                    String day = LocalDate.ofInstant(Found.instant(row, "recorded_at"), Recorded.TALLINN)
                            .toString();
                    return Explanation.ofParts(Unit.DATE, null, day, List.of(part(row, day)));
                })
                .single();
    }

    private static Part part(ResultSet row, String amount) throws SQLException {
        return new Part(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                Found.instant(row, "recorded_at"),
                row.getString("effective_at"),
                Found.idOrNull(row, "actor", OfficialId::new),
                Found.idOrNull(row, "on_behalf_of", OfficialId::new),
                amount,
                null);
    }
}

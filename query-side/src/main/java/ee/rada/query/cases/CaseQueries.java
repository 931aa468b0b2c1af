package ee.rada.query.cases;

import ee.rada.kernel.CaseField;
import ee.rada.kernel.Region;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.cases.CaseStatus;
import ee.rada.kernel.clients.ClientRef;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.Cursor;
import ee.rada.query.Found;
import ee.rada.query.Reader;
import ee.rada.query.Sight;
import ee.rada.query._axon.StoredRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases there are, and how many each official carries. Nobody is told of a case that he may not know of, nor counts it. */
@Component
class CaseQueries {

    /** What has nothing due comes after everything that has. */
    private static final String NEVER = "9999-12-31";

    private static final String SEEN = """
            (:everything or exists (select from view.case_file n
                                     where n.case_id = c.case_id
                                       and (n.region = any(:regions) or n.transfer_to = any(:offered))))""";

    private static final String CASES = """
            select c.case_id, c.position, c.number, c.client_ref, c.region, c.responsible, c.status, c.opened_on,
                   c.high_risk_since, c.safety_plan_due, c.next_due, c.transfer_to, c.first_session_on, c.sessions,
                   c.waiting_since, c.closed_on, c.version
              from case_waiting c
             where\s""" + SEEN + """
               and (:region::text is null or c.region = :region)
               and (:state::text is null or c.status = :state)
               and (:responsible::uuid is null or c.responsible = :responsible::uuid)
               and (:client::uuid is null or c.client_ref = :client::uuid)
               and (not :toBeTaken or c.transfer_to = any(:offered))
               and (not :open or c.status <> 'CLOSED')
               and (not :highRisk or c.high_risk_since is not null)
               and (:q::text is null or c.number ilike :q)
            """;

    private static final String DUE = """
               and (coalesce(c.next_due, :never::date), -c.position) > (:due::date, -:before::bigint)
             order by coalesce(c.next_due, :never::date), -c.position limit :limit""";

    private static final String LATEST = " and c.position < :before order by c.position desc limit :limit";

    private final JdbcClient jdbc;
    private final StoredRows rows;

    CaseQueries(DataSource dataSource, StoredRows rows) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = rows;
    }

    @QueryHandler
    FindCases.Answer answer(FindCases query) {
        int limit = Cursor.limit(query.limit());
        boolean byDue = query.order() == FindCases.Order.DUE;
        List<String> after = Cursor.read(query.after(), 2);
        Map<String, @Nullable Object> params = params(query.region());
        params.put("state", text(query.state()));
        params.put("responsible", text(query.responsible()));
        params.put("client", text(query.clientRef()));
        params.put("open", query.open());
        params.put("toBeTaken", query.toBeTaken());
        params.put("highRisk", query.highRisk());
        params.put("q", Found.pattern(query.q()));
        params.put("never", NEVER);
        params.put("due", after.isEmpty() ? "-infinity" : day(after.getFirst()));
        params.put("before", after.isEmpty() ? Long.MAX_VALUE : Cursor.position(Cursor.of(after.getLast())));
        params.put("limit", limit + 1);
        var found = jdbc.sql(CASES + (byDue ? DUE : LATEST))
                .params(params)
                .query((row, _) -> new Row(row.getLong("position"), item(row, query.today())))
                .list();
        boolean more = found.size() > limit;
        var page = more ? found.subList(0, limit) : found;
        return new FindCases.Answer(
                page.stream().map(Row::item).toList(), more ? next(page.getLast()) : null, rows.position());
    }

    private record Row(long position, FindCases.Item item) {}

    private static String next(Row last) {
        LocalDate due = last.item.nextDue();
        return Cursor.of(due == null ? NEVER : due.toString(), Long.toString(last.position));
    }

    /** Refused as the cursor that it is not. */
    private static String day(String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeException notOurs) {
            return Long.toString(Cursor.position("?"));
        }
    }

    private static FindCases.Item item(ResultSet row, LocalDate today) throws SQLException {
        String transferTo = row.getString("transfer_to");
        return new FindCases.Item(
                Found.id(row, "case_id", CaseId::new),
                row.getString("number"),
                Found.id(row, "client_ref", ClientRef::new),
                Region.of(row.getString("region")),
                Found.id(row, "responsible", OfficialId::new),
                CaseStatus.valueOf(row.getString("status")),
                row.getObject("opened_on", LocalDate.class),
                Found.day(row, "high_risk_since"),
                Found.day(row, "safety_plan_due"),
                Found.day(row, "next_due"),
                transferTo == null ? null : Region.of(transferTo),
                Found.day(row, "first_session_on"),
                row.getInt("sessions"),
                Waiting.days(
                        row.getObject("waiting_since", LocalDate.class),
                        Found.day(row, "first_session_on"),
                        Found.day(row, "closed_on"),
                        today),
                Found.day(row, "closed_on"),
                row.getLong("version"));
    }

    @QueryHandler
    FindCaseload.Answer answer(FindCaseload query) {
        Map<String, @Nullable Object> params = params(query.region());
        params.put("today", query.today());
        var items = jdbc.sql("""
                        select c.responsible, c.region, count(*) as open,
                               count(*) filter (where c.high_risk_since is not null) as high_risk,
                               count(*) filter (where c.next_due < :today) as overdue,
                               count(*) filter (where c.first_session_on is null) as waiting
                          from case_file c
                         where c.status <> 'CLOSED' and (:region::text is null or c.region = :region) and\s""" + SEEN + """

                         group by c.responsible, c.region
                         order by open desc, c.responsible, c.region limit 500""")
                .params(params)
                .query((row, _) -> new FindCaseload.Item(
                        Found.id(row, "responsible", OfficialId::new),
                        Region.of(row.getString("region")),
                        row.getInt("open"),
                        row.getInt("high_risk"),
                        row.getInt("overdue"),
                        row.getInt("waiting")))
                .list();
        return new FindCaseload.Answer(items, rows.position());
    }

    private static Map<String, @Nullable Object> params(@Nullable Region region) {
        Reader reader = Reader.ofThisQuestion();
        Sight sight = reader.sees(CaseField.FRAME);
        var params = new HashMap<String, @Nullable Object>();
        params.put("everything", sight.everything());
        params.put("regions", sight.asArray());
        params.put("offered", reader.isOffered().asArray());
        params.put("region", region == null ? null : region.code());
        return params;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

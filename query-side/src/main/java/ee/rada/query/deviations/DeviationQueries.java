package ee.rada.query.deviations;

import ee.rada.kernel.WorkingDays;
import ee.rada.kernel.deviations.DeviationId;
import ee.rada.kernel.deviations.DeviationKind;
import ee.rada.kernel.planchanges.ChangeCause;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Cursor;
import ee.rada.query.Found;
import ee.rada.query.Json;
import ee.rada.query._axon.StoredRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where projects leave their plans. */
@Component
class DeviationQueries {

    private final JdbcClient jdbc;
    private final StoredRows rows;

    DeviationQueries(DataSource dataSource, StoredRows rows) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = rows;
    }

    @QueryHandler
    FindDeviations.Answer answer(FindDeviations query) {
        int limit = Cursor.limit(query.limit());
        var found = jdbc.sql("""
                        with answered as (
                            select d.*, c.proposals,
                                   case when d.state <> 'PASSED' and c.open then 'PROPOSED' else d.state end as standing
                              from deviation d
                              left join lateral (
                                   select bool_or(state not in ('REJECTED', 'WITHDRAWN', 'APPLICATION_FAILED')) as open,
                                          jsonb_agg(jsonb_build_object('proposalId', proposal_id, 'number', number,
                                                                       'state', state) order by position) as proposals
                                     from plan_change where deviation_id = d.deviation_id) c on true)
                        select d.*, p.number as project_number, p.title as project_title, a.code as activity_code,
                               a.title as activity_title, m.nth, m.end_before, m.end_on as end_after, m.cause
                          from answered d
                          join project p using (project_id)
                          left join activity a on a.project_id = d.project_id and a.activity_id = d.activity_id
                          left join lateral (
                               select count(*) over (order by v.version) as nth, v.end_before, v.end_on, c.cause
                                 from (select version, proposal_id, start_on, end_on, lag(version) over w as earlier,
                                              lag(start_on) over w as start_before, lag(end_on) over w as end_before
                                         from activity_version
                                        where project_id = d.project_id and activity_id = d.activity_id
                                       window w as (order by version)) v
                                 left join plan_change c using (proposal_id)
                                where v.earlier is not null
                                  and (v.start_on, v.end_on) is distinct from (v.start_before, v.end_before)
                                order by v.version desc limit 1) m on true
                         where d.position < :before
                           and (:project::uuid is null or d.project_id = :project::uuid)
                           and (:kind::text is null or d.kind = :kind)
                           and (case when :state::text is null then d.state <> 'PASSED' else d.standing = :state end)
                         order by d.position desc limit :limit""")
                .param("before", Cursor.position(query.after()))
                .param("project", text(query.projectId()))
                .param("kind", text(query.kind()))
                .param("state", text(query.state()))
                .param("limit", limit + 1)
                .query((row, _) -> Map.entry(row.getLong("position"), item(row)))
                .list();
        boolean more = found.size() > limit;
        var page = more ? found.subList(0, limit) : found;
        return new FindDeviations.Answer(
                page.stream().map(Map.Entry::getValue).toList(),
                more ? Cursor.of(Long.toString(page.getLast().getKey())) : null,
                rows.position());
    }

    private static FindDeviations.Item item(ResultSet row) throws SQLException {
        return new FindDeviations.Item(
                Found.id(row, "deviation_id", DeviationId::new),
                Found.id(row, "project_id", ProjectId::new),
                row.getString("project_number"),
                row.getString("project_title"),
                DeviationKind.valueOf(row.getString("kind")),
                Found.idOrNull(row, "activity_id", ActivityId::new),
                row.getString("activity_code"),
                row.getString("activity_title"),
                row.getObject("since", LocalDate.class),
                Found.instant(row, "detected_at"),
                Json.read(row.getString("figures"), FindDeviations.Figures.class),
                row.getString("threshold"),
                DeviationState.valueOf(row.getString("standing")),
                Found.idOrNull(row, "acknowledged_by", OfficialId::new),
                Found.instantOrNull(row, "acknowledged_at"),
                row.getString("comment"),
                proposals(row.getString("proposals")),
                move(row),
                Found.instantOrNull(row, "passed_at"));
    }

    private static FindDeviations.@Nullable Move move(ResultSet row) throws SQLException {
        int nth = row.getInt("nth");
        if (nth == 0) {
            return null;
        }
        LocalDate before = Found.day(row, "end_before");
        LocalDate after = Found.day(row, "end_after");
        String cause = row.getString("cause");
        return new FindDeviations.Move(
                nth,
                before == null || after == null ? 0 : WorkingDays.between(before, after),
                cause == null ? null : ChangeCause.valueOf(cause));
    }

    private static List<FindDeviations.Answering> proposals(@Nullable String json) {
        return json == null ? List.of() : Json.list(json, FindDeviations.Answering.class);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

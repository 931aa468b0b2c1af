package ee.rada.query.deviations;

import ee.rada.kernel.deviations.DeviationId;
import ee.rada.kernel.deviations.DeviationKind;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Cursor;
import ee.rada.query.Found;
import ee.rada.query.Json;
import ee.rada.query._axon.StoredRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
                        select d.*, p.number as project_number, p.title as project_title, a.code as activity_code,
                               a.title as activity_title, c.number as proposal_number
                          from deviation d
                          join project p using (project_id)
                          left join activity a on a.project_id = d.project_id and a.activity_id = d.activity_id
                          left join plan_change c on c.proposal_id = d.proposal_id
                         where d.position < :before
                           and (:project::uuid is null or d.project_id = :project::uuid)
                           and (:kind::text is null or d.kind = :kind)
                           and (case when :state::text is null then d.state <> 'PASSED' else d.state = :state end)
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
                DeviationState.valueOf(row.getString("state")),
                Found.idOrNull(row, "acknowledged_by", OfficialId::new),
                instant(row, "acknowledged_at"),
                row.getString("comment"),
                Found.idOrNull(row, "proposal_id", ProposalId::new),
                row.getString("proposal_number"),
                instant(row, "passed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

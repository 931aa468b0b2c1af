package ee.rada.query.planversions;

import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Found;
import ee.rada.query.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what a project's plan and budget went through together: what one proposal did to both is one revision. */
@Component
class Revisions {

    private final JdbcClient jdbc;

    Revisions(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    List<Revision> of(ProjectId project, Map<ProposalId, Origin> origins) {
        return jdbc.sql("""
                        with made as (
                            select version as plan_version, null::integer as budget_version, position, proposal_id,
                                   import_id, effective_from, recorded_at, asked_by, actor, acting_post, on_behalf_of
                              from plan_version where project_id = :project
                            union all
                            select null, version, position, proposal_id, import_id, effective_from, recorded_at, null,
                                   actor, acting_post, on_behalf_of
                              from budget_version where project_id = :project),
                        whole as (
                            select distinct on (proposal_id) *,
                                   max(plan_version) over one as plan_now, max(budget_version) over one as budget_now,
                                   max(asked_by::text) over one as asker
                              from made window one as (partition by proposal_id)
                             order by proposal_id, position)
                        select row_number() over (order by position) as revision,
                               coalesce(max(plan_now) over (order by position), 0) as plan_version,
                               coalesce(max(budget_now) over (order by position), 0) as budget_version,
                               position, proposal_id, import_id, effective_from, recorded_at, asker::uuid as asked_by,
                               actor, acting_post, on_behalf_of
                          from whole order by position""")
                .param("project", project.value())
                .query((row, _) -> revision(row, origins))
                .list();
    }

    private static Revision revision(ResultSet row, Map<ProposalId, Origin> origins) throws SQLException {
        ProposalId proposal = Found.idOrNull(row, "proposal_id", ProposalId::new);
        Origin origin = proposal == null ? null : origins.get(proposal);
        return new Revision(
                row.getInt("revision"),
                row.getInt("plan_version"),
                row.getInt("budget_version"),
                row.getObject("effective_from", LocalDate.class),
                Found.instant(row, "recorded_at"),
                row.getLong("position"),
                origin,
                Found.idOrNull(row, "import_id", ImportId::new),
                origin == null ? Found.idOrNull(row, "asked_by", OfficialId::new) : origin.askedBy(),
                Found.idOrNull(row, "actor", OfficialId::new),
                Found.idOrNull(row, "acting_post", PostId::new),
                Found.idOrNull(row, "on_behalf_of", OfficialId::new));
    }
}

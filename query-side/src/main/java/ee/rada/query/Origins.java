package ee.rada.query;

import ee.rada.kernel.planchanges.ChangeCause;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows the proposals that made a project's plan and budget what they are. */
@Component
public final class Origins {

    private final JdbcClient jdbc;

    Origins(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Every applied proposal of the project. */
    public Map<ProposalId, Origin> of(ProjectId project) {
        List<Origin> applied = jdbc.sql("""
                        select proposal_id, number, title, rationale, cause, drafted_by, drafted_at,
                               case when funder is null then approvals else approvals || jsonb_build_object(
                                   'actor', funder -> 'recordedBy', 'actingPost', funder -> 'actingPost',
                                   'onBehalfOf', funder -> 'onBehalfOf', 'at', funder -> 'recordedAt',
                                   'comment', funder -> 'conditions', 'documentCardId', funder -> 'documentCardId') end
                                   as decided_by,
                               effective_from, ended_at
                          from plan_change where project_id = ? and state = 'APPLIED'""")
                .param(project.value())
                .query((row, _) -> origin(row))
                .list();
        return applied.stream().collect(Collectors.toMap(Origin::proposalId, Function.identity()));
    }

    private static Origin origin(ResultSet row) throws SQLException {
        String cause = row.getString("cause");
        return new Origin(
                Found.id(row, "proposal_id", ProposalId::new),
                row.getString("number"),
                row.getString("title"),
                row.getString("rationale"),
                cause == null ? null : ChangeCause.valueOf(cause),
                Found.idOrNull(row, "drafted_by", OfficialId::new),
                Found.instant(row, "drafted_at"),
                Json.list(row.getString("decided_by"), Origin.Decision.class),
                Found.day(row, "effective_from"),
                Found.instantOrNull(row, "ended_at"));
    }
}

package ee.rada.query.deviations;

import ee.rada.kernel.projects.ProjectId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which projects the service looks at every day: those whose plan binds, and those of which a deviation has not passed. */
@Component
public final class WatchedProjects {

    private final JdbcClient jdbc;

    WatchedProjects(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    public List<ProjectId> all() {
        return jdbc.sql("""
                        select project_id from project where state in ('APPROVED', 'IMPLEMENTATION', 'FINALISATION')
                         union
                        select project_id from deviation where state <> 'PASSED'""")
                .query((row, _) -> new ProjectId(row.getObject(1, UUID.class)))
                .list();
    }
}

package ee.rada.query.planchanges;

import ee.rada.query.Wholes;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A proposal is a part of its project. */
@Component
final class ProposalsProject implements Wholes {

    private final JdbcClient jdbc;

    ProposalsProject(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public @Nullable UUID wholeOf(UUID part) {
        return jdbc.sql("select project_id from plan_change where proposal_id = ?")
                .param(part)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}

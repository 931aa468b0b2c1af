package ee.rada.query.substitutions;

import ee.rada.kernel.substitutions.SubstitutionId;
import ee.rada.query.why.Explanation;
import ee.rada.query.why.Told;
import java.util.HashSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why so much was done under a substitution: each event under it is one. */
@Component
class ActsFigures {

    private final JdbcClient jdbc;
    private final Told told;

    ActsFigures(DataSource dataSource, Told told) {
        this.jdbc = JdbcClient.create(dataSource);
        this.told = told;
    }

    Explanation of(SubstitutionId substitution) {
        return told.each(new HashSet<>(jdbc.sql("select position from act_on_behalf where substitution_id = ?")
                .param(substitution.value())
                .query(Long.class)
                .list()));
    }
}

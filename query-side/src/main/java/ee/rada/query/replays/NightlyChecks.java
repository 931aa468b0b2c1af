package ee.rada.query.replays;

import ee.rada.query.Recorded;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the service itself has had checked. */
@Component
public final class NightlyChecks {

    private final JdbcClient jdbc;

    NightlyChecks(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Whether the service has begun a check on that day in Tallinn; one that failed by a fault does not count. */
    public boolean hasBegunOn(LocalDate day) {
        return jdbc.sql("""
                        select exists (select from app.replay
                                        where kind = 'CHECK' and asked_by is null and state <> 'FAILED'
                                          and (asked_at at time zone ?)::date = ?)""")
                .params(Recorded.TALLINN.getId(), day)
                .query(Boolean.class)
                .single();
    }
}

package ee.rada.query.history;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where in the ledger the events of a thing's history stand: for whoever reads them there, page by page, and may. */
@Component
public final class HistoryPositions {

    private final JdbcClient jdbc;

    HistoryPositions(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Up to {@code limit} positions behind one and up to another, in order. */
    public long[] between(UUID thing, long after, long last, int limit) {
        return jdbc
                .sql(
                        "select position from history where thing_id = ? and position > ? and position <= ? order by position limit ?")
                .params(thing, after, last, limit)
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }
}

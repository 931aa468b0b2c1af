package ee.rada.store.proofs;

import ee.rada.kernel.StreamId;
import ee.rada.store.StoredEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether every event is the next of its stream. It remembers the streams that it met last; of another it asks the database for the
 * event before.
 */
final class StreamOrder {

    private static final int REMEMBERED = 50_000;

    private final JdbcClient jdbc;
    private final Map<StreamId, Long> versions = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<StreamId, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    StreamOrder(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    void step(StoredEvent event) {
        Long version = versions.put(event.stream(), event.sequence() + 1);
        boolean follows = version != null ? event.sequence() == version : event.sequence() == 0 || hasOneBefore(event);
        if (!follows) {
            throw Fault.at(event.position(), "is not the next of its stream " + event.stream());
        }
    }

    private boolean hasOneBefore(StoredEvent event) {
        return jdbc.sql("""
                        select exists (select from store.event where aggregate_id = ? and aggregate_type = ?
                                          and sequence = ? and position < ?)""")
                .params(event.stream().id(), event.stream().type(), event.sequence() - 1, event.position())
                .query(Boolean.class)
                .single();
    }
}

package ee.rada.store;

import ee.rada.kernel.StreamId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is stored, as it is stored: nothing is opened, nothing is turned into objects of any feature. Thread-safe. */
public final class Ledger {

    private static final int PAGE = 1000;
    private static final String SELECT = "select " + Rows.EVENT_COLUMNS + " from store.event ";

    private final JdbcClient jdbc;

    public Ledger(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    public LedgerHead head() {
        return jdbc.sql(Rows.HEAD).query((row, _) -> Rows.head(row)).single();
    }

    /** Up to {@code limit} events after this position, in order. */
    public List<StoredEvent> read(long after, int limit) {
        return jdbc.sql(SELECT + "where position > ? order by position limit ?")
                .params(after, limit)
                .query((row, _) -> Rows.event(row))
                .list();
    }

    /** The same for any number of events, in constant memory: hands them over one by one. */
    public void read(long after, long limit, Consumer<StoredEvent> reader) {
        long from = after;
        long left = limit;
        while (left > 0) {
            int wanted = (int) Math.min(PAGE, left);
            List<StoredEvent> page = read(from, wanted);
            page.forEach(reader);
            if (page.size() < wanted) {
                return;
            }
            from = page.getLast().position();
            left -= wanted;
        }
    }

    /** The events at those positions, in order. */
    public List<StoredEvent> at(Collection<Long> positions) {
        return jdbc.sql(SELECT + "where position = any(?) order by position")
                .param(positions.toArray(Long[]::new))
                .query((row, _) -> Rows.event(row))
                .list();
    }

    /** One stream's events from this sequence number on. */
    public List<StoredEvent> stream(StreamId stream, long fromSequence) {
        return jdbc.sql(SELECT + "where aggregate_id = ? and aggregate_type = ? and sequence >= ? order by sequence")
                .params(stream.id(), stream.type(), fromSequence)
                .query((row, _) -> Rows.event(row))
                .list();
    }

    public Optional<StoredEvent> at(long position) {
        return jdbc.sql(SELECT + "where position = ?")
                .param(position)
                .query((row, _) -> Rows.event(row))
                .optional();
    }

    /** The events at these positions, in order. */
    public List<StoredEvent> these(long[] positions) {
        return jdbc.sql(SELECT + "where position = any(?) order by position")
                .param(positions)
                .query((row, _) -> Rows.event(row))
                .list();
    }

    /** The number of events in the stream; 0 when there is none. */
    public long version(StreamId stream) {
        return jdbc.sql("""
                        select sequence + 1 from store.event
                         where aggregate_id = ? and aggregate_type = ? order by sequence desc limit 1""")
                .params(stream.id(), stream.type())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The things that the event at that position belongs to. */
    public Optional<List<UUID>> thingsOf(long position) {
        return jdbc.sql(
                        "select array(select json_array_elements_text(metadata -> 'belongsTo'))::uuid[] from store.event where position = ?")
                .param(position)
                .query((row, _) -> List.of((UUID[]) row.getArray(1).getArray()))
                .optional();
    }

    /** Whether there is any stream of that id. */
    public boolean tellsOf(UUID thing) {
        return jdbc.sql("select exists (select from store.event where aggregate_id = ?)")
                .param(thing)
                .query(Boolean.class)
                .single();
    }

    /** The position of the last event recorded before this moment; 0 when there is none. */
    public long positionBefore(Instant moment) {
        return jdbc.sql("select store.position_before(?)")
                .param(moment.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}

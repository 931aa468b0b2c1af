package ee.rada.store;

import ee.rada.kernel.StreamId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;

/** Keeps the newest snapshot of each stream. One that nobody can read any more is as good as none. */
final class Snapshots {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private final JdbcClient jdbc;
    private final EventTypes types;

    Snapshots(DataSource dataSource, EventTypes types) {
        this.jdbc = JdbcClient.create(dataSource);
        this.types = types;
    }

    void store(DomainEventMessage<?> snapshot) {
        StreamId stream = StreamId.parse(snapshot.getAggregateIdentifier());
        StoredType type = types.storedTypeOf(snapshot.getPayloadType());
        jdbc.sql("""
                        insert into store.snapshot
                            (aggregate_type, aggregate_id, sequence, event_id, type, revision, stored_at, data)
                        values (?, ?, ?, ?, ?, ?, ?, ?::json)
                        on conflict (aggregate_id, aggregate_type) do update
                           set sequence = excluded.sequence, event_id = excluded.event_id, type = excluded.type,
                               revision = excluded.revision, stored_at = excluded.stored_at, data = excluded.data
                         where snapshot.sequence <= excluded.sequence""")
                .params(
                        stream.type(),
                        stream.id(),
                        snapshot.getSequenceNumber(),
                        UUID.fromString(snapshot.getIdentifier()),
                        type.name(),
                        type.revision(),
                        snapshot.getTimestamp().atOffset(ZoneOffset.UTC),
                        EventJson.write(snapshot.getPayload()))
                .update();
    }

    Optional<DomainEventMessage<?>> read(StreamId stream) {
        Optional<Row> found = jdbc.sql("""
                        select sequence, event_id, type, revision, stored_at, data
                          from store.snapshot where aggregate_id = ? and aggregate_type = ?""")
                .params(stream.id(), stream.type())
                .query((row, _) -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        new StoredType(row.getString(3), row.getInt(4)),
                        Rows.instant(row, 5),
                        row.getString(6)))
                .optional();
        return found.flatMap(row -> message(stream, row));
    }

    private Optional<DomainEventMessage<?>> message(StreamId stream, Row row) {
        try {
            Object state = EventJson.read(row.data(), types.classOf(row.type()));
            return Optional.of(new GenericDomainEventMessage<>(
                    stream.type(),
                    stream.toString(),
                    row.sequence(),
                    state,
                    MetaData.emptyInstance(),
                    row.eventId(),
                    row.storedAt()));
        } catch (UnknownEventType | JacksonException e) {
            LOG.info("The snapshot of {} is of another version of Rada and is not used: {}", stream, e.getMessage());
            return Optional.empty();
        }
    }

    private record Row(long sequence, String eventId, StoredType type, Instant storedAt, String data) {}
}

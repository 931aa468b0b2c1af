package ee.rada.benchmarks.appends;

import ee.rada.benchmarks._measure.Server;
import ee.rada.benchmarks._measure.Worker;
import ee.rada.benchmarks.load.InventedProject;
import ee.rada.benchmarks.load.Messages;
import ee.rada.store.EventJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * What the database itself can do: the same columns in a row of the same size, one prepared statement and one transaction a row, on a
 * connection of its own. The table has a primary key out of an identity column and no other index, and the client makes nothing anew but an
 * id, so nobody who stores one row a transaction is quicker.
 */
public final class PlainInserts implements Worker {

    private static final String TABLE = """
            drop table if exists public.plain;
            create table public.plain (like store.event);
            alter table public.plain alter column position add generated always as identity;
            alter table public.plain add primary key (position)""";

    private static final String INSERT = """
            insert into public.plain (event_id, type, revision, aggregate_type, aggregate_id, sequence, recorded_at, effective_at,
                                      metadata, data, leaf_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?)""";

    private final Connection connection;
    private final PreparedStatement insert;
    private long sequence;

    private PlainInserts(Connection connection) throws SQLException {
        this.connection = connection;
        this.insert = connection.prepareStatement(INSERT);
        InventedProject project = new InventedProject(1, LocalDate.of(2026, 1, 1));
        DomainEventMessage<?> message = new Messages().of(project.recorded(1));
        insert.setString(2, "ActivityRecorded");
        insert.setInt(3, 1);
        insert.setString(4, message.getType());
        insert.setObject(5, project.id().value());
        insert.setObject(7, OffsetDateTime.now(ZoneOffset.UTC));
        insert.setString(8, "2026-01-01");
        insert.setString(9, EventJson.write(message.getMetaData()));
        insert.setString(10, EventJson.write(message.getPayload()));
        insert.setBytes(11, new byte[32]);
    }

    /** Makes the table afresh. */
    public static void prepare(Server server) throws SQLException {
        server.execute(TABLE);
    }

    public static PlainInserts open(Server server) {
        try {
            return new PlainInserts(server.pool().getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException("The plain table cannot be written", e);
        }
    }

    @Override
    public void once() throws SQLException {
        insert.setObject(1, UUID.randomUUID());
        insert.setLong(6, sequence++);
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

package ee.rada.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The one statement that stores: all of a draft, durably, or nothing of it. */
final class AppendStatement {

    /** Wakes whoever waits for events in other processes; its payload is the position. Sent where there are {@link Listeners}. */
    static final String MOVED = "rada_ledger";

    /** Tells other processes to forget a key; its payload is the subject. */
    static final String ERASED = "rada_erased";

    /** Nothing is inserted but under a head that was moved from where the writer has seen it; only then rows come back. */
    private static final String HEAD = """
            with head as (
                update store.ledger_head set position = ?, recorded_at = ?, frontier = ?, root = ?
                 where position = ?
                returning position
            )""";

    /** Unnested side by side in the list of columns: as tables in FROM the server would first store each of them aside. */
    private static final String EVENTS = """
            , events as (
                insert into store.event (position, event_id, type, revision, aggregate_type, aggregate_id, sequence,
                                         recorded_at, effective_at, metadata, data, leaf_hash)
                select e.position, e.event_id::uuid, e.type, e.revision, e.aggregate_type, e.aggregate_id::uuid, e.sequence,
                       ?, e.effective_at, e.metadata::json, e.data::json, e.leaf_hash
                  from (select unnest(?::int8[]) as position, unnest(?::text[]) as event_id, unnest(?::text[]) as type,
                               unnest(?::int4[]) as revision, unnest(?::text[]) as aggregate_type,
                               unnest(?::text[]) as aggregate_id, unnest(?::int8[]) as sequence,
                               unnest(?::text[]) as effective_at, unnest(?::text[]) as metadata,
                               unnest(?::text[]) as data, unnest(?::bytea[]) as leaf_hash
                          from head) e
            )""";

    private static final String RECEIPTS = """
            , receipts as (
                insert into store.receipt (command_id, body_mac, id, version, events, position, recorded_at)
                select r.command_id::uuid, r.body_mac, r.id, r.version, r.events, r.position, ?
                  from head, unnest(?, ?, ?, ?, ?, ?) as r(command_id, body_mac, id, version, events, position)
            )""";

    private static final String KEYS = """
            , keys as (
                insert into store.subject_key (subject, wrapped)
                select k.subject::uuid, k.wrapped from head, unnest(?, ?) as k(subject, wrapped)
            ), erasures as (
                insert into store.subject_key (subject, erased_at)
                select k.subject::uuid, ? from head, unnest(?) as k(subject)
                on conflict (subject) do update set wrapped = null, erased_at = excluded.erased_at
            ), entries as (
                insert into store.blind_entry (mac, subject)
                select e.mac, e.subject::uuid from head, unnest(?, ?) as e(mac, subject)
            ), forgotten as (
                delete from store.blind_entry b using head, unnest(?) as k(subject) where b.subject = k.subject::uuid
            )""";

    private static final String SILENT = " select position from head";
    private static final String TELLING =
            " select pg_notify(n.channel, n.payload) from head, unnest(?, ?) as n(channel, payload)";

    /** What a draft needs. The server spends as much on a part that stores nothing as on a row, so none is sent for nothing. */
    private record Parts(boolean events, boolean receipts, boolean keys, boolean telling) {

        static Parts of(Draft draft, boolean telling) {
            boolean erasing = !draft.destroyedKeys().isEmpty();
            return new Parts(
                    !draft.events().isEmpty(),
                    !draft.receipts().isEmpty(),
                    erasing || !draft.newKeys().isEmpty() || !draft.newEntries().isEmpty(),
                    erasing || telling);
        }

        String sql() {
            return HEAD
                    + (events ? EVENTS : "")
                    + (receipts ? RECEIPTS : "")
                    + (keys ? KEYS : "")
                    + (telling ? TELLING : SILENT);
        }
    }

    private final Connection connection;
    private final Map<Parts, PreparedStatement> statements = new HashMap<>();
    private PreparedStatement statement;
    private int index;

    AppendStatement(Connection connection) throws SQLException {
        this.connection = connection;
        this.statement = prepared(new Parts(true, true, false, false));
    }

    /**
     * Stores the draft; false, and nothing is stored, when the head has moved.
     *
     * @param telling whether other processes are told; of keys that are destroyed they always are
     */
    boolean execute(Draft draft, boolean telling) throws SQLException {
        Parts parts = Parts.of(draft, telling);
        statement = prepared(parts);
        index = 0;
        OffsetDateTime recordedAt = OffsetDateTime.ofInstant(draft.recordedAt(), ZoneOffset.UTC);
        head(draft);
        if (parts.events) {
            events(draft, recordedAt);
        }
        if (parts.receipts) {
            receipts(draft.receipts(), recordedAt);
        }
        if (parts.keys) {
            keys(draft, recordedAt);
        }
        if (parts.telling) {
            notifications(draft);
        }
        try (ResultSet moved = statement.executeQuery()) {
            return moved.next();
        }
    }

    private PreparedStatement prepared(Parts parts) throws SQLException {
        PreparedStatement known = statements.get(parts);
        if (known == null) {
            known = connection.prepareStatement(parts.sql());
            statements.put(parts, known);
        }
        return known;
    }

    private void head(Draft draft) throws SQLException {
        LedgerHead after = draft.after();
        statement.setLong(++index, after.position());
        statement.setObject(++index, OffsetDateTime.ofInstant(after.recordedAt(), ZoneOffset.UTC));
        statement.setBytes(++index, after.frontier().bytes());
        statement.setBytes(++index, after.root().bytes());
        statement.setLong(++index, draft.before().position());
    }

    private void events(Draft draft, OffsetDateTime recordedAt) throws SQLException {
        List<StoredEvent> events = draft.events();
        statement.setObject(++index, recordedAt);
        array("int8", events.stream().map(StoredEvent::position).toArray(Long[]::new));
        texts(events, event -> event.eventId().toString());
        texts(events, event -> event.type().name());
        array("int4", events.stream().map(event -> event.type().revision()).toArray(Integer[]::new));
        texts(events, event -> event.stream().type());
        texts(events, event -> event.stream().id().toString());
        array("int8", events.stream().map(StoredEvent::sequence).toArray(Long[]::new));
        texts(events, StoredEvent::effectiveAt);
        texts(events, StoredEvent::metadataJson);
        texts(events, StoredEvent::dataJson);
        hashes(events.stream().map(StoredEvent::leafHash));
    }

    private void receipts(List<StoredReceipt> receipts, OffsetDateTime recordedAt) throws SQLException {
        statement.setObject(++index, recordedAt);
        texts(receipts, kept -> kept.receipt().commandId().toString());
        hashes(receipts.stream().map(kept -> kept.receipt().bodyMac()));
        texts(receipts, kept -> kept.receipt().id());
        array("int8", receipts.stream().map(kept -> kept.receipt().version()).toArray(Long[]::new));
        texts(receipts, kept -> String.join(",", kept.receipt().events()));
        array("int8", receipts.stream().map(StoredReceipt::position).toArray(Long[]::new));
    }

    private void keys(Draft draft, OffsetDateTime recordedAt) throws SQLException {
        texts(draft.newKeys(), key -> key.subject().toString());
        texts(draft.newKeys(), SubjectKey::wrapped);
        statement.setObject(++index, recordedAt);
        texts(draft.destroyedKeys(), UUID::toString);
        hashes(draft.newEntries().stream().map(BlindEntry::mac));
        texts(draft.newEntries(), entry -> entry.subject().toString());
        texts(draft.destroyedKeys(), UUID::toString);
    }

    private void notifications(Draft draft) throws SQLException {
        List<String> channels = new ArrayList<>(List.of(MOVED));
        List<String> payloads =
                new ArrayList<>(List.of(Long.toString(draft.after().position())));
        for (UUID subject : draft.destroyedKeys()) {
            channels.add(ERASED);
            payloads.add(subject.toString());
        }
        texts(channels, channel -> channel);
        texts(payloads, payload -> payload);
    }

    private <T> void texts(List<T> rows, Function<T, String> column) throws SQLException {
        array("text", rows.stream().map(column).toArray(String[]::new));
    }

    private void hashes(Stream<Hash> hashes) throws SQLException {
        array("bytea", hashes.map(Hash::bytes).toArray(byte[][]::new));
    }

    private void array(String type, Object[] values) throws SQLException {
        statement.setArray(++index, connection.createArrayOf(type, values));
    }
}

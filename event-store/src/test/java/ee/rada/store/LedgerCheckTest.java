package ee.rada.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.rada.store.postgres.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerCheckTest {

    private TestDatabase database;

    @BeforeEach
    void storeFiveEvents() {
        database = TestDatabase.fresh();
        try (LedgerEventStore store =
                LedgerEventStore.open(database.dataSource(), new NotedOnly(), StoreSettings.defaults())) {
            new Work(store).note(Work.newStream(), 0, "1", "2", "3", "4", "5");
        }
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void a_ledger_that_nobody_touched_is_sound() {
        assertThat(check().sound()).isTrue();
        assertThat(check().events()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update store.event set data = replace(data::text, '3', '8')::json where position = 3",
                "update store.event set metadata = '{}' where position = 3",
                "update store.event set recorded_at = recorded_at + interval '1 microsecond' where position = 3",
                "update store.event set effective_at = '2020-01-01' where position = 3",
                "update store.event set event_id = gen_random_uuid() where position = 3",
                "update store.event set leaf_hash = sha256('x') where position = 3",
                "delete from store.event where position = 3",
            })
    void whoever_goes_round_the_triggers_is_found_at_the_first_wrong_position(String tampering) throws SQLException {
        tamper(tampering);

        LedgerCheck.Result result = check();

        assertThat(result.sound()).isFalse();
        assertThat(result.firstWrong()).isEqualTo(3);
    }

    @Test
    void a_cut_off_tail_is_found() throws SQLException {
        tamper("delete from store.event where position = 5");

        assertThat(check().firstWrong()).isEqualTo(5);
    }

    @Test
    void a_changed_event_whose_leaf_hash_was_changed_with_it_is_found_by_the_root() throws SQLException {
        StoredEvent third = new Ledger(database.dataSource()).at(3).orElseThrow();
        String forged = third.json().replace("\"text\":\"3\"", "\"text\":\"8\"");
        tamper(
                "update store.event set data = replace(data::text, '\"text\":\"3\"', '\"text\":\"8\"')::json, leaf_hash = decode('"
                        + LeafHash.of(forged).base64() + "', 'base64') where position = 3");

        assertThat(check().sound()).isFalse();
        assertThat(check().firstWrong()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update store.event set data = '{}'",
                "delete from store.event",
                "truncate store.event",
                "delete from store.ledger_head",
                "truncate store.ledger_head",
            })
    void what_is_stored_is_neither_changed_nor_removed(String statement) {
        assertThatThrownBy(() -> execute(statement)).isInstanceOf(SQLException.class);
        assertThat(check().sound()).isTrue();
    }

    @Test
    void an_export_shows_what_the_leaf_hash_covers() {
        StoredEvent event = new Ledger(database.dataSource()).at(5).orElseThrow();

        assertThat(event.leafHash()).isEqualTo(LeafHash.of(event.json()));
        assertThat(event.json())
                .matches("\\{\"aggregateId\":\"[0-9a-f-]{36}\",\"aggregateType\":\"Project\",\"data\":\\{.*\\},"
                        + "\"effectiveAt\":\"2026-11-22\",\"eventId\":\"[0-9a-f-]{36}\",\"metadata\":\\{.*\\},\"position\":5,"
                        + "\"recordedAt\":\"[-0-9]{10}T[:0-9]{8}\\.[0-9]{6}Z\",\"sequence\":4,\"type\":\"Noted\"\\}");
        assertThat(event.jsonWithLeafHash().replaceFirst(",\"leafHash\":\"[^\"]{44}\"", ""))
                .isEqualTo(event.json());
        assertThat(EventJson.write(EventJson.readMap(event.jsonWithLeafHash()))).isEqualTo(event.jsonWithLeafHash());
    }

    private LedgerCheck.Result check() {
        return new LedgerCheck(database.dataSource()).run();
    }

    private void tamper(String statement) throws SQLException {
        execute("set session_replication_role = replica; " + statement);
    }

    private void execute(String statements) throws SQLException {
        try (Connection connection = database.address().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}

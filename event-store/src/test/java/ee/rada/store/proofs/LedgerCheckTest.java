package ee.rada.store.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.rada.kernel.StreamId;
import ee.rada.store.EventJson;
import ee.rada.store.Frontier;
import ee.rada.store.LeafHash;
import ee.rada.store.Ledger;
import ee.rada.store.LedgerEventStore;
import ee.rada.store.NotedOnly;
import ee.rada.store.StoreSettings;
import ee.rada.store.StoredEvent;
import ee.rada.store.Work;
import ee.rada.store.postgres.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The drill: everything that somebody with all rights on the database could do to the ledger, and who finds it where. */
class LedgerCheckTest {

    private static final String OPEN =
            "alter table store.event disable trigger user;" + "alter table store.checkpoint disable trigger user;";
    private static final StreamId STREAM = Work.newStream();

    private TestDatabase database;
    private Signer signer;

    @TempDir
    private Path folder;

    @BeforeEach
    void storeFiveEventsAndSignThem() throws IOException {
        signer = new Signer("ska.ee/rada", SigningKey.inFolder(folder));
        open();
        note(STREAM, 0, "1", "2", "3", "4", "5");
        sign();
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void a_ledger_that_nobody_touched_is_sound() {
        LedgerCheck.Result result = check();

        assertThat(result.sound()).isTrue();
        assertThat(result.events()).isEqualTo(5);
        assertThat(result.finding())
                .startsWith("Sound: 5 events, root ")
                .endsWith("1 checkpoints in the database, 1 checkpoints in the file of checkpoints");
    }

    @Test
    void an_empty_ledger_is_sound() throws IOException {
        database.close();
        open();

        assertThat(new LedgerCheck(database.dataSource()).run().sound()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update store.event set data = replace(data::text, '\"3\"', '\"8\"')::json where position = 3",
                "update store.event set metadata = '{}' where position = 3",
                "update store.event set recorded_at = recorded_at + interval '1 microsecond' where position = 3",
                "update store.event set effective_at = '2020-01-01' where position = 3",
                "update store.event set event_id = gen_random_uuid() where position = 3",
                "update store.event set leaf_hash = sha256('x') where position = 3",
                "delete from store.event where position = 3",
                // Two swapped: the third and the fifth.
                "update store.event set position = 99 where position = 3;"
                        + "update store.event set position = 3 where position = 5;"
                        + "update store.event set position = 5 where position = 99",
                // One inserted: all behind it move on.
                "alter table store.event drop constraint event_pkey;"
                        + "update store.event set position = position + 1 where position >= 3;"
                        + "insert into store.event select 3, gen_random_uuid(), type, revision, aggregate_type, aggregate_id,"
                        + " 77, recorded_at, effective_at, metadata, data, leaf_hash from store.event where position = 2",
            })
    void whoever_goes_round_the_triggers_is_found_at_the_first_wrong_position(String tampering) throws SQLException {
        tamper(tampering);

        assertThat(check())
                .extracting(LedgerCheck.Result::sound, LedgerCheck.Result::firstWrong, LedgerCheck.Result::lastWrong)
                .containsExactly(false, 3L, 3L);
    }

    @ParameterizedTest
    @CsvSource({"6, 6, Event 6 lies beyond the head of the ledger", "0, 0, Event 0 lies before the first one"})
    void an_event_outside_of_the_head_is_found(long position, long wrong, String finding) throws SQLException {
        tamper(
                "insert into store.event select " + position + ", gen_random_uuid(), type, revision, aggregate_type,"
                        + " aggregate_id, 77, recorded_at, effective_at, metadata, data, leaf_hash from store.event where position = 2");

        assertThat(check().firstWrong()).isEqualTo(wrong);
        assertThat(check().finding()).isEqualTo(finding);
    }

    @Test
    void a_cut_off_tail_is_found() throws SQLException {
        tamper("delete from store.event where position = 5");

        assertThat(check().firstWrong()).isEqualTo(5);
    }

    @Test
    void a_tail_cut_off_together_with_the_head_is_found_by_whoever_signed_it() throws SQLException {
        tamper("delete from store.event where position > 3");
        moveHead(3);

        assertThat(check().finding()).isEqualTo("Events 4 to 5 are missing: the database has a checkpoint of them");
        tamper("delete from store.checkpoint");
        assertThat(check().finding())
                .isEqualTo("Events 4 to 5 are missing: the file of checkpoints has a checkpoint of them");
        assertThat(check())
                .extracting(LedgerCheck.Result::firstWrong, LedgerCheck.Result::lastWrong)
                .containsExactly(4L, 5L);
        assertThat(new LedgerCheck(database.dataSource()).run().sound()).isTrue();
    }

    @Test
    void a_history_replaced_by_another_that_is_sound_in_itself_is_found_by_the_file() throws IOException {
        note(STREAM, 5, "6");
        sign();
        database.close();
        open();
        note(STREAM, 0, "1", "2", "3", "4", "5", "6", "7");
        new Checkpoints(database.dataSource(), signer, CheckpointFile.open(folder.resolve("other")), _ -> {})
                .keepUp(Duration.ZERO);

        assertThat(new LedgerCheck(database.dataSource())
                        .believing(List.of(signer.verifierKey()))
                        .run()
                        .sound())
                .isTrue();
        assertThat(check().finding())
                .isEqualTo("The events are not those of the checkpoint of 5 in the file of checkpoints; "
                        + "it is one of the events 1 to 5");
    }

    @Test
    void a_change_that_was_made_good_in_leaf_and_head_is_found_between_two_checkpoints() throws Exception {
        note(STREAM, 5, "6", "7", "8");
        sign();
        forge(7);

        assertThat(check().finding())
                .isEqualTo(
                        "The events are not those of the checkpoint of 8 in the database; it is one of the events 6 to 8");
        tamper("delete from store.checkpoint");
        assertThat(new LedgerCheck(database.dataSource()).run().sound()).isTrue();
        assertThat(check().firstWrong()).isEqualTo(6);
    }

    @Test
    void tiles_tell_where_a_change_is_that_no_checkpoint_tells_so_well() throws Exception {
        note(STREAM, 5, IntStream.range(5, 800).mapToObj(String::valueOf).toArray(String[]::new));
        sign();
        forge(300);

        assertThat(check().finding())
                .isEqualTo("Tile 1 of level 0 was made of other events; it is one of the events 257 to 512");
        tamper("delete from store.tile where number = 1");
        assertThat(check().finding()).startsWith("Tile 1 of level 0 is missing");
        tamper("delete from store.tile");
        assertThat(check().lastWrong()).isEqualTo(800);
    }

    @Test
    void a_checkpoint_that_nobody_known_has_signed_is_found() throws IOException {
        Signer stranger = new Signer("ska.ee/rada", SigningKey.inFolder(folder.resolve("strange")));
        LedgerCheck check = new LedgerCheck(database.dataSource()).believing(List.of(stranger.verifierKey()));

        assertThat(check.run().finding())
                .isEqualTo("the database has a checkpoint of 5 events that none of the known keys has signed");
    }

    @Test
    void a_forged_line_in_the_file_is_no_witness_of_missing_events() throws IOException {
        Path file = folder.resolve("checkpoints");
        Files.writeString(file, Files.readString(file).replaceFirst("\n5\n", "\n50\n"));

        assertThat(check().finding())
                .isEqualTo(
                        "the file of checkpoints has a checkpoint of 50 events that none of the known keys has signed");
    }

    @Test
    void text_that_says_the_same_in_another_form_is_found() throws Exception {
        rewrite(
                3,
                StoredEvent::metadataJson,
                "update store.event set metadata = '{ }', leaf_hash = %s where position = 3");

        assertThat(check().finding()).isEqualTo("Event 3 is not stored as canonical JSON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update store.event set data = '{}'",
                "delete from store.event",
                "truncate store.event",
                "delete from store.ledger_head",
                "truncate store.ledger_head",
                "update store.checkpoint set size = 4",
                "delete from store.checkpoint",
                "truncate store.checkpoint",
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
        assertThat(EventJson.isCanonical(event.jsonWithLeafHash())).isTrue();
    }

    private LedgerCheck.Result check() {
        return new LedgerCheck(database.dataSource())
                .believing(List.of(signer.verifierKey()))
                .against(folder.resolve("checkpoints"))
                .run();
    }

    private void open() {
        database = TestDatabase.fresh();
    }

    private void note(StreamId stream, long version, String... texts) {
        try (LedgerEventStore store =
                LedgerEventStore.open(database.dataSource(), new NotedOnly(), StoreSettings.defaults())) {
            new Work(store).note(stream, version, texts);
        }
    }

    private void sign() throws IOException {
        new Checkpoints(database.dataSource(), signer, CheckpointFile.open(folder.resolve("checkpoints")), _ -> {})
                .keepUp(Duration.ZERO);
    }

    /** Changes an event and makes its leaf hash and the head fit. */
    private void forge(long position) throws SQLException {
        StoredEvent event = new Ledger(database.dataSource()).at(position).orElseThrow();
        String forged = event.json().replace("\"text\":\"", "\"text\":\"un");
        tamper(
                "update store.event set data = replace(data::text, '\"text\":\"', '\"text\":\"un')::json, leaf_hash = decode('"
                        + LeafHash.of(forged).base64() + "', 'base64') where position = " + position);
        moveHead(new Ledger(database.dataSource()).head().position());
    }

    private void rewrite(long position, Function<StoredEvent, String> part, String sql) throws SQLException {
        StoredEvent event = new Ledger(database.dataSource()).at(position).orElseThrow();
        String forged = event.json().replace(part.apply(event), "{ }");
        tamper(sql.formatted("decode('" + LeafHash.of(forged).base64() + "', 'base64')"));
    }

    /** Puts the head where the ledger ends with these events. */
    private void moveHead(long size) throws SQLException {
        Frontier frontier = Frontier.empty();
        for (StoredEvent event : new Ledger(database.dataSource()).read(0, Math.toIntExact(size))) {
            frontier = frontier.append(event.leafHash());
        }
        String hex = HexFormat.of().formatHex(frontier.bytes());
        tamper("update store.ledger_head set position = " + size + ", frontier = '\\x" + hex + "', root = decode('"
                + frontier.root().base64() + "', 'base64')");
    }

    private void tamper(String statement) throws SQLException {
        execute(OPEN + statement);
    }

    private void execute(String statements) throws SQLException {
        try (Connection connection = database.address().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}

package ee.rada.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.rada.kernel.SealedText;
import ee.rada.kernel.StreamId;
import ee.rada.store.erasures.ErasureList;
import ee.rada.store.erasures.Erasures;
import ee.rada.store.erasures.Erasures.Erased;
import ee.rada.store.erasures.Search;
import ee.rada.store.postgres.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Erasing somebody for good: against an older database, and against what was copied somewhere. */
class ErasuresTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final String CODE = "37605030299";
    private static final String NAME = "Mari Maasikas";
    private static final String SUMMARY = "Kolis sugulaste juurde";
    private static final String NOTE = "Ütles: \"täna\nei tule\", helistab homme";

    /** Something is told of a person: a field of its own, and parts with ids. */
    private record Told(SealedText name, SealedText text, List<Part> parts) {}

    private record Part(UUID partId, SealedText note) {}

    private static final class ToldOnly implements EventTypes {

        private static final StoredType TOLD = new StoredType("Told", 1);

        @Override
        public StoredType storedTypeOf(Class<?> payloadClass) {
            return TOLD;
        }

        @Override
        public Class<?> classOf(StoredType type) {
            return Told.class;
        }
    }

    @TempDir
    private Path folder;

    private final UUID mari = UUID.randomUUID();
    private final StreamId place = new StreamId("Case", UUID.randomUUID());
    private final MasterKey master = MasterKey.fromBase64("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    private final List<Erased> told = new ArrayList<>();
    private TestDatabase database;
    private JdbcClient jdbc;
    private LedgerEventStore store;
    private Work work;
    private Sealer sealer;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        jdbc = JdbcClient.create(database.dataSource());
        openStore();
    }

    private void openStore() {
        store = LedgerEventStore.open(database.dataSource(), new ToldOnly(), StoreSettings.defaults());
        work = new Work(store);
        sealer = store.sealer(master);
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void everything_that_was_sealed_for_somebody_is_opened_once_more_and_then_no_more() throws IOException {
        SealedText name = tell();

        erase();

        assertThat(told).singleElement().satisfies(erased -> {
            assertThat(erased.subject()).isEqualTo(mari);
            assertThat(erased.values()).containsExactlyInAnyOrder(NAME, SUMMARY, NOTE);
            assertThat(erased.closed()).isZero();
            assertThat(erased.toString()).doesNotContain("Mari");
        });
        assertThat(sealer.open(name, place, "name")).isEmpty();
        assertThat(list().all()).isEqualTo(Map.of(mari, NOW));
    }

    @Test
    void what_does_not_open_is_counted_for_nobody_can_look_for_it() throws IOException {
        tell();
        var erasures = new Erasures(sealer, database.dataSource(), list(), InstantSource.fixed(NOW), List.of());
        erasures.listen(told::add);

        erase(erasures);

        assertThat(told).singleElement().satisfies(erased -> {
            assertThat(erased.values()).containsExactlyInAnyOrder(NAME, NOTE);
            assertThat(erased.closed()).isEqualTo(1);
        });
    }

    @Test
    void a_refused_erasure_is_on_no_list() throws IOException {
        SealedText name = tell();
        Erasures erasures = erasures();

        assertThatThrownBy(() -> work.in(_ -> {
                    Runnable _ = erasures.erase(mari);
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");

        assertThat(sealer.open(name, place, "name")).contains(NAME);
        assertThat(list().all()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void a_restored_backup_does_not_bring_the_person_back() throws IOException {
        SealedText name = tell();
        String before = wrappedKey();
        byte[] fingerprint = jdbc.sql("select mac from store.blind_entry")
                .query(byte[].class)
                .single();
        erase();

        jdbc.sql("update store.subject_key set wrapped = ?, erased_at = null")
                .param(before)
                .update();
        jdbc.sql("insert into store.blind_entry (mac, subject) values (?, ?)")
                .params(fingerprint, mari)
                .update();
        store.close();
        assertThat(list().holdAgainst(database.dataSource())).isEqualTo(1);
        openStore();

        assertThat(sealer.open(name, place, "name")).isEmpty();
        assertThat(store.blindIndex(master).find(CODE)).isEmpty();
        assertThatThrownBy(() -> work.in(_ -> {
                    SealedText _ = sealer.seal(mari, place, "name", NAME);
                }))
                .isInstanceOf(SubjectErased.class);
        assertThat(list().holdAgainst(database.dataSource())).isZero();
    }

    @Test
    void a_backup_from_before_the_person_came_knows_that_he_was_erased() throws IOException {
        list().add(mari, NOW);

        assertThat(list().holdAgainst(database.dataSource())).isEqualTo(1);

        assertThatThrownBy(() -> work.in(_ -> {
                    SealedText _ = sealer.seal(mari, place, "name", NAME);
                }))
                .isInstanceOf(SubjectErased.class);
    }

    @Test
    void who_was_erased_while_the_list_could_not_be_written_is_put_on_it_at_the_next_start() throws IOException {
        tell();
        work.in(append -> {
            sealer.destroy(mari);
            store.appendWithoutEvents(append);
        });

        assertThat(list().holdAgainst(database.dataSource())).isZero();

        assertThat(list().all()).containsOnlyKeys(mari);
    }

    @Test
    void a_line_that_a_crash_left_half_written_is_written_over() throws IOException {
        list().add(mari, NOW);
        Files.writeString(file(), Files.readString(file()) + "4f5e6a");
        UUID other = UUID.randomUUID();

        list().add(other, NOW);

        assertThat(list().all()).containsOnlyKeys(mari, other);
        assertThat(Files.readString(file())).isEqualTo(mari + " " + NOW + "\n" + other + " " + NOW + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "everybody\n", "4f5e6a 2026-11-23T09:00:00Z\n", "#\n"})
    void a_list_that_cannot_be_read_stops_the_start(String line) throws IOException {
        Files.writeString(file(), line);

        assertThatThrownBy(this::list).isInstanceOf(IOException.class).hasMessageContaining("erasures.txt");
    }

    @Test
    void a_person_is_found_by_his_code_and_nobody_can_read_it() {
        tell();

        assertThat(store.blindIndex(master).find(CODE)).contains(mari);
        assertThat(store.blindIndex(master).find("60001019906")).isEmpty();
        assertThat(store.blindIndex(MasterKey.fromBase64("AQECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="))
                        .find(CODE))
                .isEmpty();
        assertThat(search().find(Set.of(CODE)).hits()).isZero();
    }

    @Test
    void a_code_is_one_persons() {
        tell();

        assertThatThrownBy(() -> work.in(append -> {
                    store.blindIndex(master).keep(UUID.randomUUID(), CODE);
                    store.appendWithoutEvents(append);
                }))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(store.blindIndex(master).find(CODE)).contains(mari);
    }

    @Test
    void of_an_erased_person_nothing_is_found_anywhere() throws IOException {
        tell();
        erase();

        Search.Found found = search().find(told.getFirst().values());

        assertThat(found.values()).isEqualTo(3);
        assertThat(found.hits()).isZero();
        assertThat(found.places()).isEmpty();
        assertThat(found.tables()).isGreaterThan(10);
        assertThat(found.rows()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table leak.t as select 'kirjutas Mari Maasikas eile'::text as said",
                "create table leak.t as select '{\"who\":{\"name\":\"Mari Maasikas\"}}'::json as said",
                "create table leak.t as select '{\"who\":[\"Mari Maasikas\"]}'::jsonb as said",
                "create table leak.t as select convert_to('xx Mari Maasikas', 'UTF8') as said",
                "create table leak.t as select array['a', 'Mari Maasikas'] as said",
                "create table leak.t as select 'homme: ei tule\", helistab homme'::varchar(80) as said",
                "create materialized view leak.t as select 'Mari Maasikas'::text as said",
                "create unlogged table leak.t as select 1 as n, 'Mari Maasikas'::name as said"
            })
    void a_copy_in_any_table_of_any_schema_is_found(String copy) throws IOException {
        tell();
        erase();
        jdbc.sql("create schema leak").update();
        jdbc.sql(copy).update();

        Search.Found found = search().find(told.getFirst().values());

        assertThat(found.hits()).isEqualTo(1);
        assertThat(found.places()).containsExactly("leak.t");
        assertThat(found.toString()).doesNotContain("Mari");
    }

    @Test
    void a_copy_in_a_file_is_found_wherever_it_stands() throws IOException {
        Path files = Files.createDirectories(folder.resolve("files/ab"));
        byte[] large = new byte[(1 << 20) + 40];
        byte[] name = NAME.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(name, 0, large, (1 << 20) - 5, name.length);
        Files.write(files.resolve("over-the-edge"), large);
        Files.writeString(files.resolve("clean"), "Mari läks metsa");
        Files.writeString(Files.createDirectories(folder.resolve("keys")).resolve("left-out"), NAME);

        Search.Found found = search().find(Set.of(NAME));

        assertThat(found.places()).containsExactly("over-the-edge");
        assertThat(found.files()).isEqualTo(2);
        assertThat(found.hits()).isEqualTo(1);
    }

    @Test
    void signs_that_mean_something_to_the_database_mean_nothing_in_a_value() throws IOException {
        jdbc.sql("create schema leak").update();
        jdbc.sql("create table leak.t as select 'abcdefghijk' as said").update();

        assertThat(search().find(Set.of("abc%ijk", "abc_efghijk")).hits()).isZero();
        assertThat(search().find(Set.of("")).values()).isZero();
        assertThat(search().find(Set.of("cdefghi")).hits()).isEqualTo(1);
    }

    /** Two values in one event, and a code that is kept nowhere but as a fingerprint. */
    private SealedText tell() {
        var name = new ArrayList<SealedText>();
        work.in(_ -> {
            UUID part = UUID.randomUUID();
            name.add(sealer.seal(mari, place, "name", NAME));
            var note = new Part(part, sealer.seal(mari, place, "note:" + part, NOTE));
            store.blindIndex(master).keep(mari, CODE);
            store.publish(List.of(new GenericDomainEventMessage<>(
                    place.type(),
                    place.toString(),
                    0,
                    new Told(name.getFirst(), sealer.seal(mari, place, "summary", SUMMARY), List.of(note)),
                    Map.of("actor", "ann", "effectiveAt", "2026-11-22"))));
        });
        return name.getFirst();
    }

    private void erase() throws IOException {
        erase(erasures());
    }

    private void erase(Erasures erasures) {
        var after = new ArrayList<Runnable>();
        work.in(append -> {
            after.add(erasures.erase(mari));
            store.appendWithoutEvents(append);
        });
        after.getFirst().run();
    }

    private Erasures erasures() throws IOException {
        var erasures =
                new Erasures(sealer, database.dataSource(), list(), InstantSource.fixed(NOW), List.of("summary"));
        erasures.listen(told::add);
        return erasures;
    }

    private ErasureList list() throws IOException {
        return ErasureList.open(file());
    }

    private Path file() {
        return folder.resolve("erasures.txt");
    }

    private Search search() {
        return new Search(
                database.dataSource(),
                List.of(folder.resolve("files"), folder.resolve("keys"), folder.resolve("missing")),
                List.of(folder.resolve("keys")));
    }

    private String wrappedKey() {
        return jdbc.sql("select wrapped from store.subject_key where subject = ?")
                .param(mari)
                .query(String.class)
                .single();
    }
}

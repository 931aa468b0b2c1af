package ee.rada.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.rada.kernel.PlacedText;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.StreamId;
import ee.rada.store.postgres.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealerTest {

    private static final UUID MARI = UUID.randomUUID();
    private static final StreamId PLACE = new StreamId("Case", UUID.randomUUID());
    private static TestDatabase database;

    @TempDir
    private static Path keys;

    private final UUID subject = UUID.randomUUID();
    private LedgerEventStore store;
    private Work work;
    private Sealer sealer;

    @BeforeAll
    static void makeDatabase() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void dropDatabase() {
        database.close();
    }

    @BeforeEach
    void open() throws IOException {
        store = open(database);
        work = new Work(store);
        sealer = store.sealer(MasterKey.inFolder(keys.resolve("keys")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_is_sealed_opens_again_and_does_not_show() {
        SealedText sealed = seal("Mari Maasikas").getFirst();

        assertThat(open(sealed)).contains("Mari Maasikas");
        assertThat(sealed.ciphertext()).doesNotContain("Mari");
        assertThat(sealed.subject()).isEqualTo(subject);
    }

    @Test
    void equal_texts_do_not_look_equal() {
        List<SealedText> sealed = seal("Mari", "Mari");

        assertThat(sealed.getFirst().ciphertext()).isNotEqualTo(sealed.getLast().ciphertext());
        assertThat(sealed).allSatisfy(text -> assertThat(open(text)).contains("Mari"));
    }

    @Test
    void a_value_moved_to_another_person_does_not_open() {
        SealedText sealed = seal("Mari").getFirst();
        work.in(append -> {
            SealedText _ = sealer.seal(MARI, PLACE, "name", "x");
            store.appendWithoutEvents(append);
        });

        assertThatThrownBy(() -> open(new SealedText(MARI, sealed.ciphertext())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_value_moved_to_another_thing_or_field_does_not_open() {
        SealedText sealed = seal("Mari").getFirst();
        var neighbour = new StreamId("Case", UUID.randomUUID());
        var sameIdOtherType = new StreamId("Client", PLACE.id());

        for (PlacedText moved : List.of(
                sealed.in(neighbour, "name"),
                sealed.in(sameIdOtherType, "name"),
                sealed.in(PLACE, "note"),
                sealed.in(PLACE, "name:1"),
                sealed.in(PLACE, ""))) {
            assertThatThrownBy(() -> sealer.open(moved)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(sealer.open(sealed.in(PLACE, "name"))).contains("Mari");
    }

    @Test
    void once_the_key_is_destroyed_nothing_opens_and_nothing_more_is_sealed() {
        SealedText sealed = seal("Mari").getFirst();
        assertThat(open(sealed)).isPresent();

        work.in(append -> {
            sealer.destroy(subject);
            store.appendWithoutEvents(append);
        });

        assertThat(open(sealed)).isEmpty();
        assertThatThrownBy(() -> seal("Mari again")).isInstanceOf(SubjectErased.class);
    }

    @Test
    void other_processes_forget_a_destroyed_key_too() throws Exception {
        SealedText sealed = seal("Mari").getFirst();
        try (LedgerEventStore other = open(database)) {
            Sealer elsewhere = other.sealer(MasterKey.inFolder(keys.resolve("keys")));
            assertThat(elsewhere.open(sealed, PLACE, "name")).isPresent();

            work.in(append -> {
                sealer.destroy(subject);
                store.appendWithoutEvents(append);
            });

            assertThat(becomesEmpty(elsewhere, sealed)).isTrue();
        }
    }

    @Test
    void a_key_that_was_not_stored_is_nobodys_key() {
        List<SealedText> lost = new ArrayList<>();

        assertThatThrownBy(() -> work.in(_ -> {
                    lost.add(sealer.seal(subject, PLACE, "name", "Mari"));
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");

        assertThat(open(lost.getFirst())).isEmpty();
        assertThat(open(seal("Mari").getFirst())).contains("Mari");
    }

    @Test
    void two_who_make_a_key_at_once_do_not_both_succeed() {
        SubjectKey one = new SubjectKey(subject, "one");
        SubjectKey two = new SubjectKey(subject, "two");
        work.in(append -> store.appendWithoutEvents(append.newKey(one)));

        assertThatThrownBy(() -> work.in(append -> store.appendWithoutEvents(append.newKey(two))))
                .isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void a_key_is_made_only_where_it_is_stored() {
        assertThatThrownBy(() -> sealer.seal(subject, PLACE, "name", "Mari")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_master_key_is_for_its_owner_only_and_stays() throws IOException {
        Path folder = keys.resolve("fresh");
        Hmac first = Hmac.forReceipts(MasterKey.inFolder(folder));
        Hmac again = Hmac.forReceipts(MasterKey.inFolder(folder));

        assertThat(first.of(new byte[] {1})).isEqualTo(again.of(new byte[] {1}));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("master.key"))))
                .isEqualTo("rw-------");
    }

    private Optional<String> open(SealedText sealed) {
        return sealer.open(sealed, PLACE, "name");
    }

    private List<SealedText> seal(String... texts) {
        List<SealedText> sealed = new ArrayList<>();
        work.in(append -> {
            for (String text : texts) {
                sealed.add(sealer.seal(subject, PLACE, "name", text));
            }
            store.appendWithoutEvents(append);
        });
        return sealed;
    }

    private static boolean becomesEmpty(Sealer sealer, SealedText sealed) {
        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (sealer.open(sealed, PLACE, "name").isPresent() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        return sealer.open(sealed, PLACE, "name").isEmpty();
    }

    private static LedgerEventStore open(TestDatabase database) {
        return LedgerEventStore.open(database.dataSource(), new NotedOnly(), StoreSettings.defaults());
    }
}

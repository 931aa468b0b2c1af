package ee.rada.store.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.store.LedgerEventStore;
import ee.rada.store.NotedOnly;
import ee.rada.store.StoreSettings;
import ee.rada.store.Work;
import ee.rada.store.postgres.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {

    private final List<Checkpoint> told = new ArrayList<>();
    private TestDatabase database;
    private LedgerEventStore store;
    private Signer signer;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        database = TestDatabase.fresh();
        store = LedgerEventStore.open(database.dataSource(), new NotedOnly(), StoreSettings.defaults());
        signer = new Signer("ska.ee/rada", SigningKey.inFolder(folder));
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void an_empty_ledger_is_not_signed() throws IOException {
        Checkpoints checkpoints = checkpoints("a");

        checkpoints.keepUp(Duration.ZERO);

        assertThat(checkpoints.last()).isEmpty();
        assertThat(checkpoints.covering(1)).isEmpty();
        assertThat(checkpoints.refusal()).isEmpty();
    }

    @Test
    void what_changed_is_signed_once_and_kept_in_the_database_and_outside() throws IOException {
        Checkpoints checkpoints = checkpoints("a");
        note("1", "2", "3");
        checkpoints.keepUp(Duration.ZERO);
        checkpoints.keepUp(Duration.ZERO);
        note("4");
        checkpoints.keepUp(Duration.ZERO);

        assertThat(told).extracting(Checkpoint::size).containsExactly(3L, 4L);
        assertThat(kept("a")).isEqualTo(told);
        assertThat(checkpoints.ofSize(3).orElseThrow().checkpoint()).isEqualTo(told.getFirst());
        Checkpoint last = checkpoints.last().orElseThrow().checkpoint();
        assertThat(last.root()).isEqualTo(store.ledger().head().root());
        assertThat(last.isSignedBy(List.of(checkpoints.verifierKey()))).isTrue();
    }

    @Test
    void whoever_asks_for_an_event_that_is_not_signed_yet_has_it_signed() throws IOException {
        Checkpoints checkpoints = checkpoints("a");
        note("1", "2");

        assertThat(checkpoints.covering(2).orElseThrow().checkpoint().size()).isEqualTo(2);
        assertThat(checkpoints.covering(3)).isEmpty();
    }

    @Test
    void another_process_writes_down_what_this_one_signed_and_does_not_sign_it_again() throws IOException {
        Checkpoints here = checkpoints("a");
        Checkpoints there = checkpoints("b");
        note("1");
        here.keepUp(Duration.ofMinutes(1));
        there.keepUp(Duration.ofMinutes(1));
        note("2");
        there.keepUp(Duration.ofMinutes(1));

        assertThat(kept("b")).isEqualTo(kept("a")).hasSize(1);
        there.keepUp(Duration.ZERO);
        here.keepUp(Duration.ZERO);
        assertThat(kept("b")).isEqualTo(kept("a")).hasSize(2);
    }

    @Test
    void a_half_written_checkpoint_is_written_over() throws IOException {
        note("1");
        checkpoints("a").keepUp(Duration.ZERO);
        Files.writeString(folder.resolve("a"), "ska.ee/rada\n7\nhalf", StandardOpenOption.APPEND);
        note("2");

        checkpoints("a").keepUp(Duration.ZERO);

        assertThat(kept("a")).extracting(Checkpoint::size).containsExactly(1L, 2L);
    }

    @Test
    void a_ledger_that_is_not_the_one_in_the_file_is_never_signed() throws IOException {
        note("1", "2", "3");
        checkpoints("a").keepUp(Duration.ZERO);
        store.close();
        database.close();
        database = TestDatabase.fresh();
        store = LedgerEventStore.open(database.dataSource(), new NotedOnly(), StoreSettings.defaults());
        Checkpoints checkpoints = checkpoints("a");

        note("1", "2");
        checkpoints.keepUp(Duration.ZERO);
        assertThat(checkpoints.refusal().orElseThrow())
                .isEqualTo("The file of checkpoints speaks of 3 events, but the ledger ends at 2");

        note("3");
        checkpoints.keepUp(Duration.ZERO);
        assertThat(checkpoints.refusal().orElseThrow())
                .isEqualTo("The file of checkpoints speaks of 3 events which are not the first 3 of the ledger");
        assertThat(checkpoints.last()).isEmpty();
        assertThat(kept("a")).hasSize(1);
    }

    @Test
    void two_names_never_sign_one_ledger() throws IOException {
        note("1");
        checkpoints("a").keepUp(Duration.ZERO);
        signer = new Signer("elsewhere.ee/rada", SigningKey.inFolder(folder));
        note("2");
        Checkpoints checkpoints = checkpoints("b");

        checkpoints.keepUp(Duration.ZERO);

        assertThat(checkpoints.refusal().orElseThrow())
                .isEqualTo("A checkpoint in the database is of ska.ee/rada, but here signs elsewhere.ee/rada");
        assertThat(checkpoints.last().orElseThrow().checkpoint().size()).isEqualTo(1);
    }

    @Test
    void what_is_stored_is_signed_in_time_and_at_the_end() throws Exception {
        Checkpoints checkpoints = checkpoints("a");
        try (CheckpointClock _ = CheckpointClock.start(checkpoints, Duration.ofHours(1))) {
            note("1");
        }

        assertThat(checkpoints.last().orElseThrow().checkpoint().size()).isEqualTo(1);
    }

    private Checkpoints checkpoints(String file) throws IOException {
        return new Checkpoints(database.dataSource(), signer, CheckpointFile.open(folder.resolve(file)), told::add);
    }

    private void note(String... texts) {
        new Work(store).note(Work.newStream(), 0, texts);
    }

    private List<Checkpoint> kept(String file) throws IOException {
        List<Checkpoint> kept = new ArrayList<>();
        try (CheckpointFile.Reader reader = CheckpointFile.read(folder.resolve(file))) {
            Checkpoint next = reader.next();
            while (next != null) {
                kept.add(next);
                next = reader.next();
            }
        }
        return kept;
    }
}

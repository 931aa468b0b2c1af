package ee.rada.store;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.StreamId;
import ee.rada.store.postgres.TestDatabase;
import ee.rada.store.proofs.LedgerCheck;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OtherProcessesTest {

    private static final int KILLS = 3;
    private static final int UUID_LENGTH = 36;

    private TestDatabase database;
    private LedgerEventStore store;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        store = LedgerEventStore.open(database.dataSource(), new NotedOnly(), StoreSettings.defaults());
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void positions_are_dense_when_two_processes_write_at_once() throws IOException {
        Work work = new Work(store);
        StreamId stream = Work.newStream();
        List<String> acknowledged = new ArrayList<>();
        long mine = 0;
        try (WriterProcess other = WriterProcess.start(database.address(), 50)) {
            for (String line = other.next(); line != null; line = other.next()) {
                acknowledged.add(line);
                work.note(stream, mine, "beside");
                mine++;
            }
        }

        assertThat(acknowledged).hasSize(8 * 50);
        assertStored(acknowledged);
        assertSound(8 * 50 + mine);
    }

    @Test
    void nothing_acknowledged_is_lost_when_a_writer_is_killed_under_load() throws IOException {
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < KILLS; round++) {
            try (WriterProcess victim = WriterProcess.start(database.address(), 1_000_000)) {
                for (int i = 0; i < 100 * (round + 1); i++) {
                    acknowledged.add(victim.next());
                }
                victim.kill();
                for (String line = victim.next(); line != null; line = victim.next()) {
                    acknowledged.add(line);
                }
            }
        }

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(600);
        assertStored(acknowledged);
        new Work(store).note(Work.newStream(), 0, "goes on");
        assertSound(store.ledger().head().position());
    }

    /** A line that the kill has cut short was not acknowledged. */
    private void assertStored(List<String> acknowledgements) {
        Map<String, String> stored = new HashMap<>();
        store.ledger()
                .read(
                        0,
                        Long.MAX_VALUE,
                        event -> stored.put(
                                Long.toString(event.position()),
                                EventJson.read(event.dataJson(), Noted.class).text()));
        for (String line : acknowledgements) {
            String[] words = line.split(" ", -1);
            if (words.length == 3 && words[2].length() > UUID_LENGTH + 1) {
                assertThat(stored.get(words[1])).startsWith(words[2]);
            }
        }
    }

    private void assertSound(long events) {
        LedgerCheck.Result result = new LedgerCheck(database.dataSource()).run();
        assertThat(result).isEqualTo(new LedgerCheck.Result(true, events, 0, 0, result.finding()));
    }
}

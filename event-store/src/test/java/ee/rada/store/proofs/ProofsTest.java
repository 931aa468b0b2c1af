package ee.rada.store.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.rada.store.Frontier;
import ee.rada.store.Hash;
import ee.rada.store.LeafHash;
import ee.rada.store.LedgerEventStore;
import ee.rada.store.NotedOnly;
import ee.rada.store.StoreSettings;
import ee.rada.store.StoredEvent;
import ee.rada.store.Work;
import ee.rada.store.postgres.TestDatabase;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Made from tiles in the database, verified by the algorithms of RFC 9162, which know no tiles. */
class ProofsTest {

    /** One level-1 tile with three hashes, and a partial tile below. */
    private static final int SIZE = 3 * 256 + 77;

    private static TestDatabase database;
    private static Proofs proofs;
    private static final List<Hash> ROOTS = new ArrayList<>();
    private static final List<StoredEvent> EVENTS = new ArrayList<>();

    @BeforeAll
    static void storeEvents() {
        database = TestDatabase.fresh();
        try (LedgerEventStore store =
                LedgerEventStore.open(database.dataSource(), new NotedOnly(), StoreSettings.defaults())) {
            String[] texts = IntStream.range(0, SIZE).mapToObj(String::valueOf).toArray(String[]::new);
            new Work(store).note(Work.newStream(), 0, texts);
            Frontier frontier = Frontier.empty();
            ROOTS.add(frontier.root());
            EVENTS.addAll(store.ledger().read(0, SIZE));
            for (StoredEvent event : EVENTS) {
                frontier = frontier.append(event.leafHash());
                ROOTS.add(frontier.root());
            }
        }
        proofs = new Proofs(database.dataSource());
    }

    @AfterAll
    static void dropDatabase() {
        database.close();
    }

    @Test
    void every_event_is_proved_to_be_in_every_small_tree() {
        for (int size = 1; size <= 24; size++) {
            for (int position = 1; position <= size; position++) {
                assertThat(proofs.inclusion(position, size).root()).isEqualTo(ROOTS.get(size));
            }
        }
    }

    @Test
    void every_small_tree_is_proved_to_be_the_beginning_of_every_larger_one() {
        for (int to = 0; to <= 24; to++) {
            for (int from = 0; from <= to; from++) {
                assertThat(proofs.consistency(from, to).holds(ROOTS.get(from), ROOTS.get(to)))
                        .as(from + " to " + to)
                        .isTrue();
            }
        }
    }

    @Test
    void proofs_reach_over_tiles() {
        for (int size : List.of(255, 256, 257, 511, 512, 513, 768, SIZE)) {
            assertThat(proofs.root(size)).isEqualTo(ROOTS.get(size));
            LongStream.of(1, 200, 256, 257, 512, 513, 700, size)
                    .filter(position -> position <= size)
                    .forEach(position ->
                            assertThat(proofs.inclusion(position, size).root()).isEqualTo(ROOTS.get(size)));
            IntStream.of(1, 128, 255, 256, 257, 500, 512, 513, 768)
                    .filter(from -> from <= size)
                    .forEach(from -> assertThat(proofs.consistency(from, size).holds(ROOTS.get(from), ROOTS.get(size)))
                            .isTrue());
        }
    }

    @Test
    void a_proof_proves_nothing_else() {
        InclusionProof inclusion = proofs.inclusion(300, SIZE);
        List<Hash> path = inclusion.path();
        ConsistencyProof consistency = proofs.consistency(300, SIZE);

        assertThat(new InclusionProof(301, SIZE, inclusion.leafHash(), path).root())
                .isNotEqualTo(ROOTS.get(SIZE));
        assertThat(new InclusionProof(300, SIZE, EVENTS.get(5).leafHash(), path).root())
                .isNotEqualTo(ROOTS.get(SIZE));
        assertThatThrownBy(
                        () -> new InclusionProof(300, SIZE, inclusion.leafHash(), path.subList(1, path.size())).root())
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(consistency.holds(ROOTS.get(299), ROOTS.get(SIZE))).isFalse();
        assertThat(consistency.holds(ROOTS.get(300), ROOTS.get(SIZE - 1))).isFalse();
        assertThat(new ConsistencyProof(300, SIZE, List.of()).holds(ROOTS.get(300), ROOTS.get(SIZE)))
                .isFalse();
    }

    @Test
    void tiles_hold_the_hashes_that_c2sp_asks_for() {
        assertThat(hashes(proofs.tile(0, 2, 256).orElseThrow()))
                .isEqualTo(EVENTS.subList(512, 768).stream()
                        .map(StoredEvent::leafHash)
                        .toList());
        assertThat(hashes(proofs.tile(0, 3, 77).orElseThrow())).hasSize(77);
        List<Hash> above = hashes(proofs.tile(1, 0, 3).orElseThrow());
        assertThat(above.getFirst()).isEqualTo(ROOTS.get(256));
        assertThat(Frontier.node(above.get(0), above.get(1))).isEqualTo(ROOTS.get(512));
        assertThat(proofs.tile(0, 3, 78)).isEmpty();
        assertThat(proofs.tile(1, 0, 4)).isEmpty();
        assertThat(proofs.tile(2, 0, 1)).isEmpty();
        assertThat(proofs.tile(0, Long.MAX_VALUE, 1)).isEmpty();
        assertThat(proofs.tile(63, 0, 1)).isEmpty();
    }

    @Test
    void entries_are_what_the_leaf_hashes_cover() {
        ByteBuffer bundle = ByteBuffer.wrap(proofs.entries(3, 77).orElseThrow());

        for (StoredEvent event : EVENTS.subList(768, SIZE)) {
            byte[] entry = new byte[Short.toUnsignedInt(bundle.getShort())];
            bundle.get(entry);
            assertThat(LeafHash.of(new String(entry, StandardCharsets.UTF_8))).isEqualTo(event.leafHash());
        }
        assertThat(bundle.hasRemaining()).isFalse();
        assertThat(proofs.entries(4, 1)).isEmpty();
    }

    private static List<Hash> hashes(byte[] tile) {
        return IntStream.range(0, tile.length / 32)
                .mapToObj(i -> Hash.of(Arrays.copyOfRange(tile, i * 32, (i + 1) * 32)))
                .toList();
    }
}

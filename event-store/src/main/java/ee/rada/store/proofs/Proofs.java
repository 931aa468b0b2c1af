package ee.rada.store.proofs;

import ee.rada.store.Hash;
import ee.rada.store.Ledger;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.sql.DataSource;

/**
 * Works out proofs about the ledger and hands out its tiles (C2SP tlog-tiles). All sizes and positions must be within the head.
 * Thread-safe.
 */
public final class Proofs {

    /** Two bytes tell how long an entry of a bundle is. */
    private static final int LONGEST_ENTRY = 0xffff;

    private final Ledger ledger;
    private final Tiles tiles;

    public Proofs(DataSource dataSource) {
        this.ledger = new Ledger(dataSource);
        this.tiles = new Tiles(dataSource);
    }

    /** That the event at this position is among the first so many. */
    public InclusionProof inclusion(long position, long size) {
        Tree tree = tree(size);
        Hash leaf = tiles.hashes(0, position - 1, 1).getFirst();
        return new InclusionProof(position, size, leaf, tree.inclusion(position - 1));
    }

    /** The same for many events of one tree, which is read but once; {@code leafHash} is the event's own. For one thread. */
    public BiFunction<Long, Hash, InclusionProof> inclusions(long size) {
        Tree tree = tree(size);
        return (position, leafHash) -> new InclusionProof(position, size, leafHash, tree.inclusion(position - 1));
    }

    /** That the first events of the larger tree are the smaller one. */
    public ConsistencyProof consistency(long from, long to) {
        return new ConsistencyProof(from, to, tree(to).consistency(from));
    }

    Hash root(long size) {
        return tree(size).root();
    }

    private Tree tree(long size) {
        tiles.extend(size);
        return new Tree(tiles, size);
    }

    /**
     * A tile, or the beginning of one: its hashes, one behind the other.
     *
     * @return empty where the ledger has not that many
     */
    public Optional<byte[]> tile(int level, long number, int width) {
        long size = ledger.head().position();
        if (!isThere(Tiles.width(size, level), number, width)) {
            return Optional.empty();
        }
        tiles.extend(size);
        ByteArrayOutputStream tile = new ByteArrayOutputStream(width * Hash.LENGTH);
        tiles.hashes(level, number * Tiles.WIDTH, width).forEach(hash -> tile.writeBytes(hash.bytes()));
        return Optional.of(tile.toByteArray());
    }

    /**
     * The events below a tile of level 0, each in canonical JSON with its length in two bytes before it.
     *
     * @return empty where the ledger has not that many, or one of them is too long for such a bundle
     */
    public Optional<byte[]> entries(long number, int width) {
        if (!isThere(ledger.head().position(), number, width)) {
            return Optional.empty();
        }
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        List<byte[]> events = ledger.read(number * Tiles.WIDTH, width).stream()
                .map(event -> event.json().getBytes(StandardCharsets.UTF_8))
                .toList();
        for (byte[] event : events) {
            bundle.write(event.length >> 8);
            bundle.write(event.length);
            bundle.writeBytes(event);
        }
        return events.stream().allMatch(event -> event.length <= LONGEST_ENTRY)
                ? Optional.of(bundle.toByteArray())
                : Optional.empty();
    }

    private static boolean isThere(long hashes, long number, int width) {
        return number < hashes && hashes - number * Tiles.WIDTH >= width && number <= Long.MAX_VALUE / Tiles.WIDTH;
    }
}

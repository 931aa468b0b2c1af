package ee.rada.store.proofs;

import ee.rada.store.Frontier;
import ee.rada.store.Hash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The Merkle tree over the first so many events (RFC 9162, 2.1), read a tile at a time: a proof about a million events needs half a
 * dozen tiles. For one question; not thread-safe.
 */
final class Tree {

    private record Place(int level, long tile) {}

    private final Tiles tiles;
    private final long size;
    private final Map<Place, List<Hash>> known = new HashMap<>();

    /** @param size of which {@link Tiles#extend} has made all full tiles */
    Tree(Tiles tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    Hash root() {
        return size == 0 ? Frontier.empty().root() : hash(0, size);
    }

    /** The hashes that lead from a leaf to the root (2.1.3.1). */
    List<Hash> inclusion(long leaf) {
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (leaf < middle) {
                path.add(hash(middle, to));
                to = middle;
            } else {
                path.add(hash(from, middle));
                from = middle;
            }
        }
        return path.reversed();
    }

    /** The hashes that show a smaller tree to be the beginning of this one (2.1.4.1); none where it is empty or the same. */
    List<Hash> consistency(long smaller) {
        List<Hash> proof = new ArrayList<>();
        if (smaller == 0 || smaller == size) {
            return proof;
        }
        long from = 0;
        long to = size;
        while (to != smaller) {
            long middle = from + split(to - from);
            if (smaller <= middle) {
                proof.add(hash(middle, to));
                to = middle;
            } else {
                proof.add(hash(from, middle));
                from = middle;
            }
        }
        if (from > 0) {
            proof.add(hash(from, to));
        }
        return proof.reversed();
    }

    /** The root over the leaves from one up to, but not with, another (2.1.1). */
    private Hash hash(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1 && from % count == 0) {
            return perfect(Long.numberOfTrailingZeros(count), from / count);
        }
        long middle = from + split(count);
        return Frontier.node(hash(from, middle), hash(middle, to));
    }

    /** The root of the perfect tree of this height that is the so-many-th of its height. */
    private Hash perfect(int height, long number) {
        int level = height / Tiles.HEIGHT;
        int count = 1 << (height % Tiles.HEIGHT);
        long first = number * count;
        int inTile = (int) (first % Tiles.WIDTH);
        return Tiles.root(tile(level, first / Tiles.WIDTH).subList(inTile, inTile + count));
    }

    private List<Hash> tile(int level, long number) {
        return known.computeIfAbsent(new Place(level, number), place -> {
            long first = number * Tiles.WIDTH;
            return tiles.hashes(level, first, (int) Math.min(Tiles.WIDTH, Tiles.width(size, level) - first));
        });
    }

    /** The largest power of two below this. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}

package ee.rada.store;

import java.util.Arrays;

/**
 * The right edge of a Merkle tree (RFC 9162, 2.1): the roots of its complete subtrees, largest first. It is all that is needed
 * to add leaves and to know the root; for a billion leaves it has at most thirty hashes. Immutable.
 */
public final class Frontier {

    private static final byte[] NODE = {1};
    private static final Hash EMPTY_ROOT = Hash.sha256();

    private final long size;
    private final Hash[] subtrees;

    private Frontier(long size, Hash[] subtrees) {
        this.size = size;
        this.subtrees = subtrees;
    }

    public static Frontier empty() {
        return new Frontier(0, new Hash[0]);
    }

    /** Reads what {@link #bytes()} wrote for a tree of that many leaves. */
    public static Frontier of(long size, byte[] bytes) {
        int count = Long.bitCount(size);
        if (bytes.length != count * Hash.LENGTH) {
            throw new IllegalArgumentException("A frontier of " + size + " leaves has " + count + " hashes");
        }
        Hash[] subtrees = new Hash[count];
        for (int i = 0; i < count; i++) {
            subtrees[i] = Hash.of(Arrays.copyOfRange(bytes, i * Hash.LENGTH, (i + 1) * Hash.LENGTH));
        }
        return new Frontier(size, subtrees);
    }

    public Frontier append(Hash leaf) {
        int complete = Long.numberOfTrailingZeros(~size);
        int kept = subtrees.length - complete;
        Hash subtree = leaf;
        for (int i = subtrees.length - 1; i >= kept; i--) {
            subtree = node(subtrees[i], subtree);
        }
        Hash[] appended = Arrays.copyOf(subtrees, kept + 1);
        appended[kept] = subtree;
        return new Frontier(size + 1, appended);
    }

    /** The number of leaves. */
    public long size() {
        return size;
    }

    public Hash root() {
        if (subtrees.length == 0) {
            return EMPTY_ROOT;
        }
        Hash root = subtrees[subtrees.length - 1];
        for (int i = subtrees.length - 2; i >= 0; i--) {
            root = node(subtrees[i], root);
        }
        return root;
    }

    public byte[] bytes() {
        byte[] bytes = new byte[subtrees.length * Hash.LENGTH];
        for (int i = 0; i < subtrees.length; i++) {
            System.arraycopy(subtrees[i].bytes(), 0, bytes, i * Hash.LENGTH, Hash.LENGTH);
        }
        return bytes;
    }

    /** The node above two others: SHA-256 of a one byte and both hashes (RFC 9162, 2.1.1). */
    public static Hash node(Hash left, Hash right) {
        return Hash.sha256(NODE, left.bytes(), right.bytes());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frontier frontier
                && size == frontier.size
                && Arrays.equals(subtrees, frontier.subtrees);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(subtrees);
    }

    @Override
    public String toString() {
        return "Frontier of " + size + " leaves, root " + root();
    }
}

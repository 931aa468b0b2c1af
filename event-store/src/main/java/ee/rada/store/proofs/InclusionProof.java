package ee.rada.store.proofs;

import ee.rada.store.Frontier;
import ee.rada.store.Hash;
import java.util.List;

/**
 * That an event is in the ledger: the hashes from its leaf to the root (RFC 9162, 2.1.3).
 *
 * @param position of the event, from 1; its leaf is the one before that number
 * @param size of the tree, in events
 */
public record InclusionProof(long position, long size, Hash leafHash, List<Hash> path) {

    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1\n";

    public InclusionProof {
        if (position < 1 || position > size) {
            throw new IllegalArgumentException("There is no event " + position + " among " + size);
        }
        path = List.copyOf(path);
    }

    /**
     * The root that the tree must have if the event is in it (2.1.3.2).
     *
     * @throws IllegalArgumentException when there are too many hashes or too few
     */
    public Hash root() {
        long number = position - 1;
        long last = size - 1;
        Hash root = leafHash;
        for (Hash next : path) {
            require(last > 0);
            if (number % 2 == 1 || number == last) {
                root = Frontier.node(next, root);
                int skipped = number % 2 == 1 ? 0 : Long.numberOfTrailingZeros(number);
                number >>= skipped;
                last >>= skipped;
            } else {
                root = Frontier.node(root, next);
            }
            number >>= 1;
            last >>= 1;
        }
        require(last == 0);
        return root;
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("This proof is not for a tree of that size");
        }
    }

    /** The proof as a file that stands for itself (C2SP tlog-proof). The checkpoint is of the same size. */
    public String text(Checkpoint checkpoint) {
        StringBuilder text = new StringBuilder(FIRST_LINE);
        text.append("index ").append(position - 1).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }

    /** A proof file read. */
    public record Written(InclusionProof proof, Checkpoint checkpoint) {}

    /**
     * Reads what {@link #text} wrote; which event it speaks of must be known otherwise.
     *
     * @throws IllegalArgumentException when it is not such a file
     */
    public static Written parse(String text, Hash leafHash) {
        int end = text.indexOf("\n\n");
        if (!text.startsWith(FIRST_LINE) || end < 0) {
            throw new IllegalArgumentException("Not a proof of inclusion");
        }
        List<String> lines = text.substring(FIRST_LINE.length(), end)
                .lines()
                .filter(line -> !line.startsWith("extra "))
                .toList();
        if (lines.isEmpty() || !lines.getFirst().matches("index (0|[1-9][0-9]{0,17})")) {
            throw new IllegalArgumentException("Not a proof of inclusion");
        }
        Checkpoint checkpoint = Checkpoint.parse(text.substring(end + 2));
        long index = Long.parseLong(lines.getFirst().substring("index ".length()));
        List<Hash> path = lines.stream().skip(1).map(Hash::fromBase64).toList();
        return new Written(new InclusionProof(index + 1, checkpoint.size(), leafHash, path), checkpoint);
    }
}

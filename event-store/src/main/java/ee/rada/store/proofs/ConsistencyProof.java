package ee.rada.store.proofs;

import ee.rada.store.Frontier;
import ee.rada.store.Hash;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * That a ledger has only grown: that its first events are those of an earlier, smaller tree (RFC 9162, 2.1.4).
 *
 * @param from size of the smaller tree
 * @param to size of the larger one
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {

    public ConsistencyProof {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("A tree of " + from + " is not the beginning of one of " + to);
        }
        path = List.copyOf(path);
    }

    /** Whether it shows that a tree with the first root became one with the second (2.1.4.2). */
    public boolean holds(Hash first, Hash second) {
        if (from == 0 || from == to) {
            return path.isEmpty()
                    && (from == to
                            ? first.equals(second)
                            : first.equals(Frontier.empty().root()));
        }
        boolean perfect = Long.bitCount(from) == 1;
        Iterator<Hash> hashes = (perfect ? Stream.concat(Stream.of(first), path.stream()) : path.stream()).iterator();
        if (path.isEmpty()) {
            return false;
        }
        int skipped = Long.numberOfTrailingZeros(~(from - 1));
        long number = (from - 1) >> skipped;
        long last = (to - 1) >> skipped;
        Hash smaller = hashes.next();
        Hash larger = smaller;
        while (hashes.hasNext()) {
            Hash next = hashes.next();
            if (last == 0) {
                return false;
            }
            if (number % 2 == 1 || number == last) {
                smaller = Frontier.node(next, smaller);
                larger = Frontier.node(next, larger);
                int zeros = number % 2 == 1 || number == 0 ? 0 : Long.numberOfTrailingZeros(number);
                number >>= zeros;
                last >>= zeros;
            } else {
                larger = Frontier.node(larger, next);
            }
            number >>= 1;
            last >>= 1;
        }
        return last == 0 && smaller.equals(first) && larger.equals(second);
    }

    /** The proof and the later checkpoint, as witnesses take them in (C2SP tlog-witness, add-checkpoint). */
    public String text(Checkpoint checkpoint) {
        StringBuilder text = new StringBuilder("old ").append(from).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}

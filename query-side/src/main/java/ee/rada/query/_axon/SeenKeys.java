package ee.rada.query._axon;

import java.util.BitSet;
import java.util.List;

/**
 * Which keys a table may hold, in a few bits each (a Bloom filter): where it says no, the table need not be asked. Good for some
 * millions of keys; beyond that it says yes more and more often, which only costs time.
 */
final class SeenKeys {

    private static final int BITS = 1 << 26;
    private static final int MARKS = 4;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final BitSet bits = new BitSet(BITS);

    void add(List<Object> key) {
        for (int mark = 0; mark < MARKS; mark++) {
            bits.set(index(key, mark));
        }
    }

    /** False only for a key that was never added. */
    boolean mayHold(List<Object> key) {
        for (int mark = 0; mark < MARKS; mark++) {
            if (!bits.get(index(key, mark))) {
                return false;
            }
        }
        return true;
    }

    private static int index(List<Object> key, int mark) {
        long mixed = (key.hashCode() + ((long) mark << Integer.SIZE)) * SPREAD;
        mixed = (mixed ^ (mixed >>> 29)) * SPREAD;
        return (int) (mixed >>> (Long.SIZE - Integer.numberOfTrailingZeros(BITS)));
    }
}

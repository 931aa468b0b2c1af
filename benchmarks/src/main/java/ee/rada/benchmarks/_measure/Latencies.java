package ee.rada.benchmarks._measure;

import java.util.Arrays;

/** How long things took, one by one. One thread writes; {@link #plus} brings those of several together afterwards. */
public final class Latencies {

    private static final double NANOS_IN_MS = 1e6;

    private long[] nanos = new long[1024];
    private int size;

    public void add(long took) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = took;
    }

    public int size() {
        return size;
    }

    Latencies plus(Latencies other) {
        Latencies both = new Latencies();
        both.nanos = Arrays.copyOf(nanos, Math.max(1, size + other.size));
        System.arraycopy(other.nanos, 0, both.nanos, size, other.size);
        both.size = size + other.size;
        return both;
    }

    /** In milliseconds. */
    public Sample milliseconds() {
        return Sample.of(Arrays.stream(nanos, 0, size)
                .mapToDouble(took -> took / NANOS_IN_MS)
                .toArray());
    }
}

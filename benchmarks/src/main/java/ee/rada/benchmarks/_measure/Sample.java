package ee.rada.benchmarks._measure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The same thing measured several times. Never empty. */
public final class Sample {

    private final double[] sorted;

    private Sample(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        sorted = values.clone();
        Arrays.sort(sorted);
    }

    public static Sample of(double... values) {
        return new Sample(values);
    }

    public static Sample of(List<Double> values) {
        return new Sample(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /**
     * The ratio of each round, what was measured to what it is measured against. Both were taken one after the other, so what the machine
     * was doing meanwhile falls out of it.
     */
    public static Sample ratios(List<Double> measured, List<Double> against) {
        if (measured.size() != against.size()) {
            throw new IllegalArgumentException("Rounds come in pairs");
        }
        return new Sample(IntStream.range(0, measured.size())
                .mapToDouble(round -> measured.get(round) / against.get(round))
                .toArray());
    }

    public int size() {
        return sorted.length;
    }

    public double min() {
        return sorted[0];
    }

    public double max() {
        return sorted[sorted.length - 1];
    }

    /** The value in the middle; between the two middle ones where there are two. */
    public double median() {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The smallest value that this share of all values does not exceed (nearest rank). */
    public double percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.clamp(rank, 1, sorted.length) - 1];
    }

    /** {@code median (min … max)}. */
    public String text(int decimals) {
        String number = "%,." + decimals + "f";
        return String.format(Locale.ROOT, number + " (" + number + " … " + number + ")", median(), min(), max());
    }
}

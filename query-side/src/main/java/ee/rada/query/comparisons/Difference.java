package ee.rada.query.comparisons;

import ee.rada.query.planversions.Fate;
import java.util.List;

/**
 * A thing that is not the same.
 *
 * @param changes what is different; of one that was added or removed, every fact
 * @param events how many events made it so; zero where nothing but the days did
 * @param by the positions of the first of them and of the latest, in their order
 */
public record Difference(Subject subject, Fate fate, List<Change> changes, int events, List<Long> by) {

    /** How many positions are told; the history has them all. */
    static final int MOST = 20;
}

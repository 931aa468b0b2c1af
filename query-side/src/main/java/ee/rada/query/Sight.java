package ee.rada.query;

import ee.rada.kernel.Region;
import java.util.List;

/**
 * In which regions somebody sees something.
 *
 * @param everything whatever region it lies in
 * @param regions the names of those whose things he sees
 */
public record Sight(boolean everything, List<String> regions) {

    public static final Sight NOTHING = new Sight(false, List.of());

    public boolean reaches(Region region) {
        return everything || regions.contains(region.code());
    }

    /** For {@code = any(…)} and the like. */
    public String[] asArray() {
        return regions.toArray(String[]::new);
    }
}

package ee.rada.store.erasures;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an erased person's values leave behind where they leak: of each the longest piece that looks the same in every form of storage. In
 * memory only, and gone with the search.
 */
final class Canaries {

    /** Shorter ones are found in everything and say nobody's name. */
    private static final int SHORTEST = 6;

    /** What JSON, SQL rows and logs write in different ways. */
    private static final String UNSTABLE = "[\\p{Cntrl}\"\\\\]+";

    private Canaries() {}

    static List<String> of(Collection<String> values) {
        Set<String> pieces = new LinkedHashSet<>();
        for (String value : values) {
            String longest = "";
            for (String piece : value.split(UNSTABLE, -1)) {
                longest = piece.strip().length() > longest.length() ? piece.strip() : longest;
            }
            if (longest.length() >= SHORTEST) {
                pieces.add(longest);
            }
        }
        return List.copyOf(pieces);
    }
}

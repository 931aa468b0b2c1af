package ee.rada.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where an activity happens, a client is helped or a post works: the code of a region of the authority. Which regions there are, what they
 * are called and on which days is data ({@code RegionDefined}); only two codes mean something by themselves: {@link #REMOTE}, the remote
 * counselling that works for every county, and {@link #ALL}.
 */
public record Region(@JsonValue String code) implements Comparable<Region> {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    public static final Region ALL = new Region("ALL");
    public static final Region REMOTE = new Region("REMOTE");

    /** Refused: {@code unknown-region} for what cannot be a code. */
    public Region {
        if (!CODE.matcher(code).matches()) {
            throw new Refusal(ProblemCode.UNKNOWN_REGION);
        }
    }

    /** Reads a region's code with or without its Estonian letters, in any case. Refused: {@code unknown-region}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Region of(String text) {
        return new Region(Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .strip()
                .replace(' ', '_')
                .toUpperCase(Locale.ROOT));
    }

    /** Whether somebody who works here may act on a thing that lies there. */
    public boolean covers(Region there) {
        return equals(ALL) || there.equals(ALL) || equals(there);
    }

    @Override
    public int compareTo(Region other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}

package ee.rada.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** Where an activity happens or a post works: a region of the authority, remote counselling, or all of them. */
public enum Region {
    POHJA,
    LOUNA,
    IDA,
    LAANE,
    REMOTE,
    ALL;

    /** Reads a region's name with or without its Estonian letters, in any case. Refused: {@code unknown-region}. */
    @JsonCreator
    public static Region of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(region -> region.name().equals(plain))
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemCode.UNKNOWN_REGION));
    }

    /** Whether somebody who works here may act on a thing that lies there. */
    public boolean covers(Region there) {
        return this == ALL || there == ALL || this == there;
    }
}

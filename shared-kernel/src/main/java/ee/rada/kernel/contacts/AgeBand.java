package ee.rada.kernel.contacts;

import java.util.Arrays;

/** How old the victim is, no closer than statistics need. */
public enum AgeBand {
    UNDER_7(0, 6),
    FROM_7_TO_13(7, 13),
    FROM_14_TO_17(14, 17),
    FROM_18_TO_24(18, 24),
    FROM_25_TO_34(25, 34),
    FROM_35_TO_49(35, 49),
    FROM_50_TO_64(50, 64),
    OVER_64(65, 130),
    UNKNOWN(-1, -1);

    private final int from;
    private final int to;

    AgeBand(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** The band of an age in full years; {@link #UNKNOWN} for what nobody's age can be. */
    public static AgeBand of(int years) {
        return Arrays.stream(values())
                .filter(band -> years >= band.from && years <= band.to && band != UNKNOWN)
                .findFirst()
                .orElse(UNKNOWN);
    }
}

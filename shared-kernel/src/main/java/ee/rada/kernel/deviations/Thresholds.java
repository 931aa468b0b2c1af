package ee.rada.kernel.deviations;

import java.math.BigDecimal;

/** From where on a difference from the plan is told; below it is the unrest of every plan. */
public final class Thresholds {

    /** CPI and SPI below this are too low. */
    public static final BigDecimal INDEX = new BigDecimal("0.90");

    /** An estimate at completion above so much of the planned cost is a risk. */
    public static final BigDecimal OVERSPEND = new BigDecimal("1.05");

    /** Spending below so much of the planned value is too little. */
    public static final BigDecimal UNDERSPEND = new BigDecimal("0.70");

    /** Days without a record of an activity that has begun. */
    public static final int SILENT_DAYS = 30;

    /** Sums are compared once this part of the planned cost should have been earned: before, one invoice decides. */
    public static final BigDecimal SETTLED = new BigDecimal("0.10");

    private Thresholds() {}
}

package ee.rada.web.why;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure on the page: the one that was asked about, or an operand of the formula of one before.
 *
 * @param number its place on the page, from 1; the asked one is 1
 * @param formula in words; null where events add up to it
 * @param operands what the formula takes, each with a section of its own
 * @param rows the events, in order
 */
record Section(
        int number, String name, String value, @Nullable String formula, List<Operand> operands, List<Row> rows) {

    record Operand(int section, String name, String value) {}

    /**
     * An event.
     *
     * @param href where the thing's history tells it; null where no page does
     * @param effective the day it was true
     * @param sum of this and all before; an empty text for a day, which is not added up
     * @param exact what it did, to reckon with: the amount in the figure's unit, or the day
     * @param exactSum null for a day
     */
    record Row(
            long position,
            @Nullable String href,
            String effective,
            Instant recordedAt,
            String event,
            @Nullable String what,
            String who,
            @Nullable String onBehalfOf,
            String amount,
            String sum,
            @Nullable Object exact,
            @Nullable BigDecimal exactSum) {}
}

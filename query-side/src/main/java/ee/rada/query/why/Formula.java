package ee.rada.query.why;

import ee.rada.kernel.WorkingDays;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** How figures that are no sums of what events did are worked out of others. Days count from 1970-01-01. */
public enum Formula {
    /** All operands added up. */
    SUM,
    /** The first less all others. */
    DIFFERENCE,
    /** The first by the second, four decimals. */
    INDEX,
    /** Percentages weighted by the shares that follow each of them, rounded down; nothing of nothing is zero. */
    WEIGHTED_MEAN,
    /** (BAC − EV) · AC / EV: what is left, at the price of what was done. Takes BAC, EV, AC. */
    REST_AT_COST,
    /** (BAC − EV) · PV / EV: what is left, at the pace of what was done. Takes BAC, EV, PV. */
    REST_AT_PACE,
    /** (BAC − EV) · AC · PV / EV²: what is left, at both. Takes BAC, EV, AC, PV. */
    REST_AT_COST_AND_PACE,
    /** Calendar days from the first day to the second. */
    DAYS_BETWEEN,
    /** Working days from the first day to the second; below zero where that is earlier. */
    WORKING_DAYS_BETWEEN,
    /** Working days from the first day to the second, none where that is earlier. */
    WORKING_DAYS_WAITED,
    /** Calendar days from the first day to the second, none where that is earlier. */
    DAYS_WAITED,
    /** What was spent a day since the start, today included, for thirty days. Takes what was spent, the start, today. */
    SPENT_IN_A_MONTH,
    /** What was spent, and as much a day until the end. Takes what was spent, the start, today, the end. */
    SPENT_AT_THE_END,
    /** The day on which what is left is used up, at what was spent a day. Takes what was spent, the start, today, what may be spent. */
    EXHAUSTED,
    /** The one in the middle; between two in the middle, half-way; nothing of none. */
    MEDIAN,
    /** The longest; nothing of none. */
    LONGEST,
    /** The start, and as many days as planned, divided by SPI and rounded up. Takes the first planned day, the last, EV, PV. */
    FINISH_AT_PACE;

    private static final int MONTH = 30;

    /** What the formula gives. */
    public BigDecimal of(List<BigDecimal> operands) {
        BigDecimal first = operands.isEmpty() ? BigDecimal.ZERO : operands.getFirst();
        return switch (this) {
            case SUM -> operands.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            case DIFFERENCE -> operands.stream().skip(1).reduce(first, BigDecimal::subtract);
            case INDEX -> index(first, operands.get(1));
            case WEIGHTED_MEAN -> weightedMean(operands);
            case REST_AT_COST, REST_AT_PACE -> rest(operands, operands.get(2), operands.get(1));
            case REST_AT_COST_AND_PACE -> {
                BigDecimal ev = operands.get(1);
                yield rest(operands, operands.get(2).multiply(operands.get(3)), ev.multiply(ev));
            }
            case MEDIAN -> median(operands.stream().sorted().toList());
            case LONGEST -> operands.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
            case DAYS_BETWEEN -> operands.get(1).subtract(first);
            case DAYS_WAITED -> operands.get(1).subtract(first).max(BigDecimal.ZERO);
            case WORKING_DAYS_BETWEEN -> workingDays(first, operands.get(1));
            case WORKING_DAYS_WAITED -> workingDays(first, operands.get(1)).max(BigDecimal.ZERO);
            case SPENT_IN_A_MONTH -> cents(aDay(operands).multiply(BigDecimal.valueOf(MONTH)));
            case SPENT_AT_THE_END -> {
                BigDecimal days = operands.get(3).subtract(operands.get(2));
                yield cents(first.movePointRight(2).add(aDay(operands).multiply(days)));
            }
            case EXHAUSTED -> exhausted(operands);
            case FINISH_AT_PACE -> {
                BigDecimal planned = operands.get(1).subtract(first).add(BigDecimal.ONE);
                BigDecimal days = planned.divide(index(operands.get(2), operands.get(3)), 0, RoundingMode.CEILING);
                yield first.add(days).subtract(BigDecimal.ONE);
            }
        };
    }

    private static BigDecimal index(BigDecimal value, BigDecimal by) {
        return value.divide(by, 4, RoundingMode.HALF_UP);
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        if (sorted.isEmpty()) {
            return BigDecimal.ZERO;
        }
        BigDecimal low = sorted.get((sorted.size() - 1) / 2);
        BigDecimal high = sorted.get(sorted.size() / 2);
        return low.add(high).divide(BigDecimal.TWO);
    }

    private static BigDecimal weightedMean(List<BigDecimal> operands) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal shares = BigDecimal.ZERO;
        for (int i = 0; i + 1 < operands.size(); i += 2) {
            sum = sum.add(operands.get(i).multiply(operands.get(i + 1)));
            shares = shares.add(operands.get(i + 1));
        }
        return shares.signum() == 0 ? BigDecimal.ZERO : sum.divide(shares, 0, RoundingMode.FLOOR);
    }

    private static BigDecimal rest(List<BigDecimal> operands, BigDecimal rate, BigDecimal by) {
        return operands.get(0).subtract(operands.get(1)).multiply(rate).divide(by, 2, RoundingMode.HALF_UP);
    }

    /** Cents a day of what was spent from the start until today. */
    private static BigDecimal aDay(List<BigDecimal> operands) {
        BigDecimal days = operands.get(2).subtract(operands.get(1)).add(BigDecimal.ONE);
        return operands.get(0).movePointRight(2).divide(days, 10, RoundingMode.HALF_UP);
    }

    private static BigDecimal cents(BigDecimal cents) {
        return cents.setScale(0, RoundingMode.HALF_UP).movePointLeft(2);
    }

    private static BigDecimal exhausted(List<BigDecimal> operands) {
        BigDecimal rest = operands.get(3).subtract(operands.get(0)).movePointRight(2);
        BigDecimal today = operands.get(2);
        return rest.signum() <= 0 ? today : today.add(rest.divide(aDay(operands), 0, RoundingMode.CEILING));
    }

    private static BigDecimal workingDays(BigDecimal from, BigDecimal until) {
        return BigDecimal.valueOf(WorkingDays.between(day(from), day(until)));
    }

    private static LocalDate day(BigDecimal epochDay) {
        return LocalDate.ofEpochDay(epochDay.longValueExact());
    }
}

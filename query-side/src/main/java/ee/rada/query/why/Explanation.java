package ee.rada.query.why;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a figure is what it is. Either its parts, in the order of the ledger, add up to it, or a formula gives it from its operands, which
 * are explained likewise. An operand with neither is given with the question and no event: the day it is.
 *
 * @param currency of money; null for all else
 * @param value an exact decimal, or an ISO date
 * @param formula null where the parts add up
 */
public record Explanation(
        Unit unit,
        @Nullable String currency,
        String value,
        @Nullable Formula formula,
        List<Operand> operands,
        List<Part> parts) {

    /**
     * What a formula takes.
     *
     * @param subject which of several, such as the code of an activity
     */
    public record Operand(OperandName name, @Nullable String subject, Explanation explanation) {

        public static Operand of(OperandName name, Explanation explanation) {
            return new Operand(name, null, explanation);
        }
    }

    /** What these parts add up to; of a date, what the last of them made it. */
    public static Explanation ofParts(Unit unit, @Nullable String currency, String value, List<Part> parts) {
        return new Explanation(unit, currency, value, null, List.of(), List.copyOf(parts));
    }

    /** A day that no event set. */
    public static Explanation given(LocalDate day) {
        return ofParts(Unit.DATE, null, day.toString(), List.of());
    }

    /** What a formula gives from these; the value is worked out by the formula itself. */
    public static Explanation by(Formula formula, Unit unit, @Nullable String currency, List<Operand> operands) {
        BigDecimal value = formula.of(
                operands.stream().map(operand -> operand.explanation().number()).toList());
        return new Explanation(
                unit,
                currency,
                unit == Unit.DATE ? LocalDate.ofEpochDay(value.longValueExact()).toString() : value.toPlainString(),
                formula,
                List.copyOf(operands),
                List.of());
    }

    /** As a formula takes it: of a date, the days since 1970-01-01. */
    BigDecimal number() {
        if (unit == Unit.DATE) {
            return BigDecimal.valueOf(LocalDate.parse(value).toEpochDay());
        }
        return new BigDecimal(value);
    }

    /** The parts of all operands, and of theirs. */
    public Stream<Part> allParts() {
        return Stream.concat(parts.stream(), operands.stream().flatMap(operand -> operand.explanation.allParts()));
    }
}

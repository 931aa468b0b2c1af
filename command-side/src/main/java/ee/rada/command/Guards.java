package ee.rada.command;

import ee.rada.kernel.Characters;
import ee.rada.kernel.FieldError;
import ee.rada.kernel.Money;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules that several aggregates share, by the codes of the error catalogue. */
public final class Guards {

    private static final int RATIONALE = 20;
    private static final int LETTERS = RATIONALE / 2;

    private Guards() {}

    /** {@code not-found}. */
    public static <T> T found(@Nullable T thing, String pointer) {
        if (thing == null) {
            throw new Refusal(ProblemCode.NOT_FOUND).at(pointer);
        }
        return thing;
    }

    /** {@code period-reversed}: a period starts before it ends. */
    public static void inOrder(@Nullable LocalDate start, @Nullable LocalDate end, String pointer) {
        if (start != null && end != null && end.isBefore(start)) {
            throw new Refusal(ProblemCode.PERIOD_REVERSED).at(pointer);
        }
    }

    /** {@code date-in-future}: what is recorded has happened. */
    public static void notInFuture(@Nullable LocalDate date, LocalDate today, String pointer) {
        if (date != null && date.isAfter(today)) {
            throw new Refusal(ProblemCode.DATE_IN_FUTURE).at(pointer);
        }
    }

    /** {@code out-of-range}, with the limits; a limit that is null does not exist. */
    public static void within(LocalDate date, @Nullable LocalDate from, @Nullable LocalDate until, String pointer) {
        boolean before = from != null && date.isBefore(from);
        boolean after = until != null && date.isAfter(until);
        if (before || after) {
            var refusal = new Refusal(ProblemCode.OUT_OF_RANGE).at(pointer);
            refusal = from == null ? refusal : refusal.with("from", from);
            throw until == null ? refusal : refusal.with("until", until);
        }
    }

    /** {@code amount-not-positive}. */
    public static void positive(Money amount, String pointer) {
        if (!amount.isPositive()) {
            throw new Refusal(ProblemCode.AMOUNT_NOT_POSITIVE).at(pointer);
        }
    }

    /** {@code amount-not-positive}, where zero is allowed. */
    public static void notNegative(Money amount, String pointer) {
        if (amount.isNegative()) {
            throw new Refusal(ProblemCode.AMOUNT_NOT_POSITIVE).at(pointer);
        }
    }

    /** {@code currency-not-supported}: a project keeps to one currency. */
    public static void inCurrency(Money amount, String currency, String pointer) {
        if (!amount.currency().equals(currency)) {
            throw new Refusal(ProblemCode.CURRENCY_NOT_SUPPORTED)
                    .with("currency", currency)
                    .at(pointer + "/currency");
        }
    }

    /** {@code rationale-too-short}: a reason that somebody can understand later, in words and not in dots or blanks. */
    public static void rationale(String text, String pointer) {
        long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
        if (Characters.seen(text) < RATIONALE || letters < LETTERS) {
            throw new Refusal(ProblemCode.RATIONALE_TOO_SHORT)
                    .with("min", RATIONALE)
                    .at(pointer);
        }
    }

    /** {@code validation}: a field that is needed in this state only. */
    public static <T> T required(@Nullable T value, String pointer) {
        if (value == null) {
            throw Refusal.fields(List.of(new FieldError(pointer, "required")));
        }
        return value;
    }

    /** {@code illegal-transition}: not in this state. */
    public static Refusal illegal(Enum<?> state) {
        return new Refusal(ProblemCode.ILLEGAL_TRANSITION).with("state", state.name());
    }

    /** {@code illegal-transition}: the id is somebody else's already. */
    public static void fresh(boolean exists, String pointer) {
        if (exists) {
            throw new Refusal(ProblemCode.ILLEGAL_TRANSITION)
                    .with("state", "EXISTS")
                    .at(pointer);
        }
    }
}

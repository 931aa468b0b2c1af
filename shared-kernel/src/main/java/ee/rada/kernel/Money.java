package ee.rada.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An amount to the cent in one currency (ISO 4217), at most 13 digits before the point; never floating point. In JSON
 * {@code {"amount":"1000.00","currency":"EUR"}}. Adding two currencies is an error of the program, overflow throws.
 */
@JsonPropertyOrder({"amount", "currency"})
public record Money(@JsonIgnore long cents, @JsonProperty String currency) implements Comparable<Money> {

    public static final String EUR = "EUR";

    /** Before the point. */
    public static final int MAX_DIGITS = 13;

    private static final long LIMIT = 1_000_000_000_000_000L;
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}(\\.\\d{1,20})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    public Money {
        if (!CURRENCY.matcher(currency).matches()) {
            throw new Refusal(ProblemCode.CURRENCY_NOT_SUPPORTED);
        }
        if (cents <= -LIMIT || cents >= LIMIT) {
            throw new Refusal(ProblemCode.OUT_OF_RANGE);
        }
    }

    /** Reads a decimal with a point and at most two decimals. Refused: {@code money-scale}, {@code out-of-range}, {@code validation}. */
    @JsonCreator
    public static Money of(@JsonProperty("amount") String amount, @JsonProperty("currency") String currency) {
        if (!AMOUNT.matcher(amount).matches()) {
            throw new Refusal(ProblemCode.VALIDATION);
        }
        return of(new BigDecimal(amount), currency);
    }

    public static Money of(BigDecimal amount, String currency) {
        if (amount.stripTrailingZeros().scale() > 2) {
            throw new Refusal(ProblemCode.MONEY_SCALE);
        }
        if (amount.precision() - amount.scale() > MAX_DIGITS) {
            throw new Refusal(ProblemCode.OUT_OF_RANGE);
        }
        return new Money(amount.movePointRight(2).longValueExact(), currency);
    }

    public static Money euros(String amount) {
        return of(amount, EUR);
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    @JsonProperty("amount")
    public String amount() {
        return decimal().toPlainString();
    }

    public BigDecimal decimal() {
        return BigDecimal.valueOf(cents, 2);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, same(other).cents), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, same(other).cents), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(cents), currency);
    }

    public Money min(Money other) {
        return cents <= same(other).cents ? this : other;
    }

    @JsonIgnore
    public boolean isPositive() {
        return cents > 0;
    }

    @JsonIgnore
    public boolean isNegative() {
        return cents < 0;
    }

    @JsonIgnore
    public boolean isZero() {
        return cents == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, same(other).cents);
    }

    @Override
    public String toString() {
        return amount() + " " + currency;
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " are never added");
        }
        return other;
    }
}

package ee.rada.query;

import ee.rada.kernel.Money;

/**
 * A project's money in one currency; sums never cross currencies. Here and elsewhere: spent is expenditures and disbursements less
 * what was reversed, committed is what open commitments still hold, and available = current - committed - spent.
 *
 * @param received money that came in for the project; it raises no line
 */
public record Total(
        String currency, Money original, Money current, Money committed, Money spent, Money available, Money received) {

    public static Total of(String currency, long original, long current, long committed, long spent, long received) {
        return new Total(
                currency,
                new Money(original, currency),
                new Money(current, currency),
                new Money(committed, currency),
                new Money(spent, currency),
                new Money(current - committed - spent, currency),
                new Money(received, currency));
    }
}

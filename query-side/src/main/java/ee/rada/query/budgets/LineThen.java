package ee.rada.query.budgets;

import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.LineId;
import ee.rada.query.why.Then;
import java.util.Comparator;
import java.util.Optional;

/** What a version of a budget said, as it was known after an event. */
public record LineThen(Then then, int version) {

    public Optional<Money> amount(LineId line) {
        return then.rows(LineStepRow.class, row -> row.lineId().equals(line) && row.version() <= version)
                .max(Comparator.comparingInt(LineStepRow::step))
                .map(row -> new Money(row.cents(), row.currency()));
    }

    /** What all lines came to in a currency, in cents. */
    public long total(String currency) {
        return then.rows(LineStepRow.class)
                .map(LineStepRow::lineId)
                .distinct()
                .flatMap(line -> amount(line).stream())
                .filter(amount -> amount.currency().equals(currency))
                .mapToLong(Money::cents)
                .sum();
    }
}

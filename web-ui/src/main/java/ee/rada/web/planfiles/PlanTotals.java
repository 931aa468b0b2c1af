package ee.rada.web.planfiles;

import ee.rada.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a plan in a file comes to, to be held against the program that wrote it. */
record PlanTotals(
        int activities,
        Money cost,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    static PlanTotals of(PlanFile file) {
        var cost = file.rows().stream()
                .map(PlanRow::cost)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PlanTotals(
                file.rows().size(),
                Money.of(cost, Money.EUR),
                file.rows().stream()
                        .map(PlanRow::start)
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .orElse(null),
                file.rows().stream()
                        .map(PlanRow::end)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null));
    }
}

package ee.rada.query.budgets;

import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Flat;
import ee.rada.query.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A budget line.
 *
 * @param committedCents what open commitments still hold
 * @param spentCents expenditures and disbursements less what was reversed
 */
@Table(value = "budget_line", key = 2)
record BudgetLineRow(
        ProjectId projectId,
        LineId lineId,
        int place,
        Facts facts,
        Amounts amounts,
        long committedCents,
        long spentCents) {

    @Flat
    record Facts(
            String code,
            String title,
            int year,
            @Nullable LocalDate periodStart,
            @Nullable LocalDate periodEnd) {}

    /** What was given, and what it became. An imported line may lack either, and have them in two currencies. */
    @Flat
    record Amounts(
            String currency,
            @Nullable Long originalCents,
            @Nullable String originalCurrency,
            @Nullable Long revisedCents) {

        /** What the line may cost now. */
        long current() {
            if (revisedCents != null) {
                return revisedCents;
            }
            return originalCents == null ? 0 : originalCents;
        }
    }

    BudgetLineRow moved(long committed, long spent) {
        return new BudgetLineRow(
                projectId, lineId, place, facts, amounts, committedCents + committed, spentCents + spent);
    }

    BudgetLineRow amendedTo(long cents) {
        var amended = new Amounts(amounts.currency, amounts.originalCents, amounts.originalCurrency, cents);
        return new BudgetLineRow(projectId, lineId, place, facts, amended, committedCents, spentCents);
    }

    long available() {
        return amounts.current() - committedCents - spentCents;
    }
}

package ee.rada.query.budgets;

import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Flat;
import ee.rada.query.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A budget line.
 *
 * @param closed nothing can be spent from it any more
 * @param amendedBy the applied proposal that last changed it; null while it is as approved or imported
 * @param steps how many steps its ledger has
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
        boolean closed,
        @Nullable ProposalId amendedBy,
        int steps,
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

        static final Amounts NONE = new Amounts("", null, null, null);

        boolean sameOriginal(Amounts other) {
            return Objects.equals(originalCents, other.originalCents)
                    && Objects.equals(originalCurrency, other.originalCurrency);
        }

        boolean sameRevised(Amounts other) {
            return Objects.equals(revisedCents, other.revisedCents) && currency.equals(other.currency);
        }

        Money now() {
            return new Money(current(), currency);
        }

        /** What the line may cost now. */
        long current() {
            if (revisedCents != null) {
                return revisedCents;
            }
            return originalCents == null ? 0 : originalCents;
        }
    }

    /** One that nothing was entered on. */
    static BudgetLineRow fresh(ProjectId project, LineId line, int place, Facts facts, Amounts amounts) {
        return new BudgetLineRow(project, line, place, facts, amounts, false, null, 0, 0, 0);
    }

    BudgetLineRow moved(long committed, long spent) {
        return new BudgetLineRow(
                projectId,
                lineId,
                place,
                facts,
                amounts,
                closed,
                amendedBy,
                steps,
                committedCents + committed,
                spentCents + spent);
    }

    BudgetLineRow amendedTo(long cents, ProposalId proposal) {
        var amended = new Amounts(amounts.currency, amounts.originalCents, amounts.originalCurrency, cents);
        return new BudgetLineRow(
                projectId, lineId, place, facts, amended, closed, proposal, steps, committedCents, spentCents);
    }

    BudgetLineRow closedBy(ProposalId proposal) {
        return new BudgetLineRow(
                projectId, lineId, place, facts, amounts, true, proposal, steps, committedCents, spentCents);
    }

    /** What another file says of it now; what was entered on it and how it came there stay. */
    BudgetLineRow foundAs(Facts newFacts, Amounts newAmounts) {
        return new BudgetLineRow(
                projectId, lineId, place, newFacts, newAmounts, closed, amendedBy, steps, committedCents, spentCents);
    }

    BudgetLineRow oneStepMore() {
        return new BudgetLineRow(
                projectId, lineId, place, facts, amounts, closed, amendedBy, steps + 1, committedCents, spentCents);
    }

    long available() {
        return amounts.current() - committedCents - spentCents;
    }
}

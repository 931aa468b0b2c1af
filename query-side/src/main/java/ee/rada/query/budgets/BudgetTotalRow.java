package ee.rada.query.budgets;

import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Table;

/**
 * What a project's budget sums up to in one currency.
 *
 * @param looseCommittedCents commitments without a line, as other systems' files have them: they do not say which spending used them
 * @param looseSpentCents spending without a line; together it is taken to use up the loose commitments first
 */
@Table(value = "budget_total", key = 2)
record BudgetTotalRow(
        ProjectId projectId,
        String currency,
        long originalCents,
        long currentCents,
        long committedCents,
        long spentCents,
        long receivedCents,
        long looseCommittedCents,
        long looseSpentCents) {

    static BudgetTotalRow zero(ProjectId project, String currency) {
        return new BudgetTotalRow(project, currency, 0, 0, 0, 0, 0, 0, 0);
    }

    BudgetTotalRow budgeted(long original, long current) {
        return new BudgetTotalRow(
                projectId,
                currency,
                originalCents + original,
                currentCents + current,
                committedCents,
                spentCents,
                receivedCents,
                looseCommittedCents,
                looseSpentCents);
    }

    BudgetTotalRow moved(long committed, long spent) {
        return new BudgetTotalRow(
                projectId,
                currency,
                originalCents,
                currentCents,
                committedCents + committed,
                spentCents + spent,
                receivedCents,
                looseCommittedCents,
                looseSpentCents);
    }

    BudgetTotalRow movedLoose(long committed, long spent) {
        return new BudgetTotalRow(
                projectId,
                currency,
                originalCents,
                currentCents,
                committedCents,
                spentCents,
                receivedCents,
                looseCommittedCents + committed,
                looseSpentCents + spent);
    }

    BudgetTotalRow received(long cents) {
        return new BudgetTotalRow(
                projectId,
                currency,
                originalCents,
                currentCents,
                committedCents,
                spentCents,
                receivedCents + cents,
                looseCommittedCents,
                looseSpentCents);
    }
}

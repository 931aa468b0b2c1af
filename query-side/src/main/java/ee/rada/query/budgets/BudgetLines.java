package ee.rada.query.budgets;

import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended;
import ee.rada.kernel.budgets.BudgetEvent.BudgetImported;
import ee.rada.kernel.budgets.BudgetEvent.OriginalBudgetSet;
import ee.rada.kernel.budgets.ImportedLine;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Recorded;
import ee.rada.query.Rows;
import ee.rada.query.budgets.BudgetLineRow.Amounts;
import ee.rada.query.budgets.BudgetLineRow.Facts;
import java.util.ArrayList;

/** What a project may spend, line by line. */
final class BudgetLines {

    private BudgetLines() {}

    static BudgetRow budget(Rows rows, ProjectId project) {
        BudgetRow budget = rows.get(BudgetRow.class, project);
        return budget == null ? BudgetRow.empty(project) : budget;
    }

    static BudgetTotalRow total(Rows rows, ProjectId project, String currency) {
        BudgetTotalRow total = rows.get(BudgetTotalRow.class, project, currency);
        return total == null ? BudgetTotalRow.zero(project, currency) : total;
    }

    /** Sets the lines of a draft; those that were set before go. */
    static void set(Rows rows, OriginalBudgetSet e) {
        BudgetRow budget = budget(rows, e.projectId());
        for (LineId id : budget.lines()) {
            BudgetLineRow old = rows.require(BudgetLineRow.class, e.projectId(), id);
            count(rows, old, -1);
            rows.remove(BudgetLineRow.class, e.projectId(), id);
        }
        var lines = new ArrayList<LineId>();
        for (OriginalBudgetSet.Line line : e.lines()) {
            Money amount = line.amount();
            var row = new BudgetLineRow(
                    e.projectId(),
                    line.lineId(),
                    lines.size(),
                    new Facts(line.code(), line.title(), line.year(), null, null),
                    new Amounts(amount.currency(), amount.cents(), amount.currency(), null),
                    0,
                    0);
            rows.put(row);
            count(rows, row, 1);
            lines.add(line.lineId());
        }
        rows.put(budget.with(lines));
    }

    static void amend(Rows rows, BudgetAmended e, Recorded recorded) {
        long change = 0;
        String currency = e.lines().getFirst().newAmount().currency();
        for (BudgetAmended.Amendment amendment : e.lines()) {
            BudgetLineRow line = rows.require(BudgetLineRow.class, e.projectId(), amendment.lineId());
            long by = amendment.newAmount().cents() - line.amounts().current();
            rows.put(line.amendedTo(amendment.newAmount().cents()));
            var day = MoneyDays.day(rows, e.projectId(), amendment.lineId(), currency, e.effectiveFrom());
            rows.put(day.amended(by));
            change += by;
        }
        var day = MoneyDays.day(rows, e.projectId(), MoneyDayRow.WHOLE, currency, e.effectiveFrom());
        rows.put(day.amended(change));
        rows.put(total(rows, e.projectId(), currency).budgeted(0, change));
        rows.add(new AmendmentRow(
                e.projectId(),
                recorded.position(),
                e.version(),
                e.proposalId(),
                e.effectiveFrom(),
                change,
                currency,
                e.lines()));
        rows.put(budget(rows, e.projectId()).inVersion(e.version()));
    }

    /** Takes lines as found; a line that came before takes the new amounts and keeps what was entered on it. */
    static void take(Rows rows, BudgetImported e) {
        BudgetRow budget = budget(rows, e.projectId())
                .inVersion(Math.max(1, budget(rows, e.projectId()).budgetVersion()));
        for (ImportedLine found : e.lines()) {
            BudgetLineRow known = rows.get(BudgetLineRow.class, e.projectId(), found.lineId());
            if (known != null) {
                count(rows, known, -1);
            }
            var row = new BudgetLineRow(
                    e.projectId(),
                    found.lineId(),
                    known == null ? budget.lines().size() : known.place(),
                    new Facts(found.code(), found.title(), found.year(), found.periodStart(), found.periodEnd()),
                    amounts(found, e.currency()),
                    known == null ? 0 : known.committedCents(),
                    known == null ? 0 : known.spentCents());
            rows.put(row);
            count(rows, row, 1);
            budget = budget.plus(found.lineId());
        }
        rows.put(budget);
    }

    private static Amounts amounts(ImportedLine found, String currency) {
        Money original = found.original();
        Money revised = found.revised();
        Money current = revised == null ? original : revised;
        return new Amounts(
                current == null ? currency : current.currency(),
                original == null ? null : original.cents(),
                original == null ? null : original.currency(),
                revised == null ? null : revised.cents());
    }

    /** Counts a line in or out of the sums, each amount in its own currency. */
    private static void count(Rows rows, BudgetLineRow line, int sign) {
        Amounts amounts = line.amounts();
        rows.put(total(rows, line.projectId(), amounts.currency()).budgeted(0, sign * amounts.current()));
        Long original = amounts.originalCents();
        String currency = amounts.originalCurrency();
        if (original != null && currency != null) {
            rows.put(total(rows, line.projectId(), currency).budgeted(sign * original, 0));
        }
    }
}

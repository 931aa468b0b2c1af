package ee.rada.query.budgets;

import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.BudgetEvent.BudgetImported;
import ee.rada.kernel.budgets.BudgetEvent.OriginalBudgetSet;
import ee.rada.kernel.budgets.ImportedLine;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.projects.ProjectEvent.ProjectApproved;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Recorded;
import ee.rada.query.Rows;
import ee.rada.query.budgets.BudgetLineRow.Amounts;
import ee.rada.query.budgets.BudgetLineRow.Facts;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

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
            var row = BudgetLineRow.fresh(
                    e.projectId(),
                    line.lineId(),
                    lines.size(),
                    new Facts(line.code(), line.title(), line.year(), null, null),
                    new Amounts(amount.currency(), amount.cents(), amount.currency(), null));
            rows.put(row);
            count(rows, row, 1);
            lines.add(line.lineId());
        }
        rows.put(budget.with(lines));
    }

    /** The lines as they stand become the first version. */
    static void approve(Rows rows, ProjectApproved e, Recorded recorded) {
        BudgetRow budget = budget(rows, e.projectId()).inVersion(e.budgetVersion());
        for (LineId id : budget.lines()) {
            BudgetLineRow line = rows.require(BudgetLineRow.class, e.projectId(), id);
            rows.put(
                    LineStepRow.of(line, LineStep.ORIGINAL, e.budgetVersion(), null, recorded.effectiveOn(), recorded));
            rows.put(line.oneStepMore());
        }
        rows.put(BudgetVersionRow.of(e.projectId(), e.budgetVersion(), null, null, recorded.effectiveOn(), recorded));
        rows.put(budget);
    }

    /** Takes lines as found; a line that came before takes the new amounts and keeps what was entered on it. */
    static void take(Rows rows, BudgetImported e, Recorded recorded) {
        BudgetRow before = budget(rows, e.projectId());
        if (before.budgetVersion() == 0) {
            rows.put(BudgetVersionRow.of(e.projectId(), 1, null, e.importId(), recorded.effectiveOn(), recorded));
        }
        BudgetRow budget = before.inVersion(Math.max(1, before.budgetVersion()));
        for (ImportedLine found : e.lines()) {
            BudgetLineRow known = rows.get(BudgetLineRow.class, e.projectId(), found.lineId());
            if (known != null) {
                count(rows, known, -1);
            }
            var facts = new Facts(found.code(), found.title(), found.year(), found.periodStart(), found.periodEnd());
            Amounts amounts = amounts(found, e.currency());
            var line = known == null
                    ? BudgetLineRow.fresh(
                            e.projectId(), found.lineId(), budget.lines().size(), facts, amounts)
                    : known.foundAs(facts, amounts);
            count(rows, line, 1);
            rows.put(steps(rows, line, known, budget.budgetVersion(), e, recorded));
            budget = budget.plus(found.lineId());
        }
        rows.put(budget);
    }

    /** A file's original and revised are two steps; what it says again is none. The last step is always what the line is now. */
    private static BudgetLineRow steps(
            Rows rows,
            BudgetLineRow line,
            @Nullable BudgetLineRow known,
            int version,
            BudgetImported e,
            Recorded recorded) {
        Amounts now = line.amounts();
        Amounts was = known == null ? Amounts.NONE : known.amounts();
        BudgetLineRow next = line;
        Money last = known == null ? null : was.now();
        Long original = now.originalCents();
        String currency = now.originalCurrency();
        if (original != null && currency != null && !now.sameOriginal(was)) {
            rows.add(LineStepRow.original(next, version, original, currency, e.importId(), recorded));
            next = next.oneStepMore();
            last = new Money(original, currency);
        }
        boolean saidAnew = now.revisedCents() != null && !now.sameRevised(was);
        if (saidAnew || !now.now().equals(last)) {
            rows.add(LineStepRow.of(next, LineStep.REVISED, version, e.importId(), recorded.effectiveOn(), recorded));
            next = next.oneStepMore();
        }
        return next;
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

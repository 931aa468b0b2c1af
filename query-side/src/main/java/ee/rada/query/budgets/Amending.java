package ee.rada.query.budgets;

import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended.Amendment;
import ee.rada.kernel.budgets.BudgetEvent.OriginalBudgetSet;
import ee.rada.kernel.budgets.LineId;
import ee.rada.query.Recorded;
import ee.rada.query.Rows;
import ee.rada.query.budgets.BudgetLineRow.Amounts;
import ee.rada.query.budgets.BudgetLineRow.Facts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How an applied proposal changes an approved budget: lines become what they may cost now, their originals stay. */
final class Amending {

    private final Rows rows;
    private final BudgetAmended e;
    private final Recorded recorded;
    private final Map<String, Long> changes = new HashMap<>();

    private Amending(Rows rows, BudgetAmended e, Recorded recorded) {
        this.rows = rows;
        this.e = e;
        this.recorded = recorded;
    }

    static void amend(Rows rows, BudgetAmended e, Recorded recorded) {
        var amending = new Amending(rows, e, recorded);
        e.added().forEach(amending::add);
        e.lines().forEach(amending::amend);
        e.closed().forEach(amending::close);
        amending.sumUp();
    }

    private void add(OriginalBudgetSet.Line added) {
        BudgetRow budget = BudgetLines.budget(rows, e.projectId());
        var line = BudgetLineRow.fresh(
                e.projectId(),
                added.lineId(),
                budget.lines().size(),
                new Facts(added.code(), added.title(), added.year(), null, null),
                new Amounts(added.amount().currency(), null, null, 0L));
        rows.put(budget.plus(added.lineId()));
        become(line, added.amount(), LineStep.ADDED);
    }

    private void amend(Amendment amendment) {
        become(line(amendment.lineId()), amendment.newAmount(), LineStep.AMENDED);
    }

    private void become(BudgetLineRow line, Money amount, LineStep kind) {
        long by = amount.cents() - line.amounts().current();
        keep(line.amendedTo(amount.cents(), e.proposalId()), kind);
        var day = MoneyDays.day(rows, e.projectId(), line.lineId(), amount.currency(), e.effectiveFrom());
        rows.put(day.amended(by));
        changes.merge(amount.currency(), by, Long::sum);
    }

    private void close(LineId id) {
        keep(line(id).closedBy(e.proposalId()), LineStep.CLOSED);
    }

    private void keep(BudgetLineRow line, LineStep kind) {
        rows.add(LineStepRow.of(line, kind, e.version(), null, e.effectiveFrom(), recorded));
        rows.put(line.oneStepMore());
    }

    private BudgetLineRow line(LineId id) {
        return rows.require(BudgetLineRow.class, e.projectId(), id);
    }

    private void sumUp() {
        changes.forEach((currency, change) -> {
            var day = MoneyDays.day(rows, e.projectId(), MoneyDayRow.WHOLE, currency, e.effectiveFrom());
            rows.put(day.amended(change));
            rows.put(BudgetLines.total(rows, e.projectId(), currency).budgeted(0, change));
        });
        String currency = currency();
        rows.add(new AmendmentRow(
                e.projectId(),
                recorded.position(),
                e.version(),
                e.proposalId(),
                e.effectiveFrom(),
                changes.getOrDefault(currency, 0L),
                currency,
                withAdded()));
        rows.put(BudgetVersionRow.of(e.projectId(), e.version(), e.proposalId(), null, e.effectiveFrom(), recorded));
        rows.put(BudgetLines.budget(rows, e.projectId()).inVersion(e.version()));
    }

    /** All lines of a budget that can be amended are in one currency; one that is only closed tells which. */
    private String currency() {
        return changes.keySet().stream()
                .findFirst()
                .orElseGet(() -> line(e.closed().getFirst()).amounts().currency());
    }

    private List<Amendment> withAdded() {
        var all = new ArrayList<Amendment>();
        for (OriginalBudgetSet.Line line : e.added()) {
            all.add(new Amendment(
                    line.lineId(), line.year(), Money.zero(line.amount().currency()), line.amount()));
        }
        all.addAll(e.lines());
        return List.copyOf(all);
    }
}

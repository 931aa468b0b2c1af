package ee.rada.query.budgets;

import ee.rada.kernel.Event;
import ee.rada.kernel.budgets.BudgetEvent;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended;
import ee.rada.kernel.budgets.BudgetEvent.BudgetImported;
import ee.rada.kernel.budgets.BudgetEvent.CommitmentReleased;
import ee.rada.kernel.budgets.BudgetEvent.DisbursementRecorded;
import ee.rada.kernel.budgets.BudgetEvent.EntryReversed;
import ee.rada.kernel.budgets.BudgetEvent.ExpenditureRecorded;
import ee.rada.kernel.budgets.BudgetEvent.FundsCommitted;
import ee.rada.kernel.budgets.BudgetEvent.IncomingFundsRecorded;
import ee.rada.kernel.budgets.BudgetEvent.OriginalBudgetSet;
import ee.rada.kernel.projects.ProjectEvent.ProjectApproved;
import ee.rada.query.Fold;
import ee.rada.query.Recorded;
import ee.rada.query.Rows;
import org.springframework.stereotype.Component;

/** What budgets learn from events. */
@Component
final class BudgetsFold implements Fold {

    @Override
    public void apply(Rows rows, Event event, Recorded recorded) {
        if (event instanceof BudgetEvent budget) {
            learn(rows, budget, recorded);
            rows.put(BudgetLines.budget(rows, budget.projectId()).after(recorded));
        } else if (event instanceof ProjectApproved approved) {
            BudgetLines.approve(rows, approved, recorded);
        }
    }

    private static void learn(Rows rows, BudgetEvent event, Recorded recorded) {
        switch (event) {
            case OriginalBudgetSet e -> BudgetLines.set(rows, e);
            case BudgetAmended e -> Amending.amend(rows, e, recorded);
            case BudgetImported e -> {
                BudgetLines.take(rows, e, recorded);
                Entries.take(rows, e, recorded);
            }
            case FundsCommitted e -> Entries.commit(rows, e, recorded);
            case ExpenditureRecorded e -> Entries.spend(rows, e, recorded);
            case DisbursementRecorded e -> Entries.disburse(rows, e, recorded);
            case IncomingFundsRecorded e -> Entries.receive(rows, e, recorded);
            case CommitmentReleased e -> Entries.release(rows, e, recorded);
            case EntryReversed e -> Entries.reverse(rows, e, recorded);
        }
    }
}

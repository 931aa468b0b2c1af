package ee.rada.query.budgets;

import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended.Amendment;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Table;
import java.time.LocalDate;
import java.util.List;

/** An applied amendment, line by line. */
@Table(value = "amendment", key = 2)
record AmendmentRow(
        ProjectId projectId,
        long position,
        int budgetVersion,
        ProposalId proposalId,
        LocalDate effectiveFrom,
        long changeCents,
        String currency,
        List<Amendment> lines) {}

package ee.rada.query.budgets;

import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Recorded;
import ee.rada.query.Table;
import java.util.ArrayList;
import java.util.List;

/** A project's budget: its versions, and its lines in order. */
@Table("budget")
record BudgetRow(ProjectId projectId, long version, int budgetVersion, List<LineId> lines) {

    static BudgetRow empty(ProjectId project) {
        return new BudgetRow(project, 0, 0, List.of());
    }

    BudgetRow after(Recorded recorded) {
        return new BudgetRow(projectId, recorded.version(), budgetVersion, lines);
    }

    BudgetRow inVersion(int next) {
        return new BudgetRow(projectId, version, next, lines);
    }

    BudgetRow with(List<LineId> all) {
        return new BudgetRow(projectId, version, budgetVersion, List.copyOf(all));
    }

    BudgetRow plus(LineId line) {
        if (lines.contains(line)) {
            return this;
        }
        var more = new ArrayList<>(lines);
        more.add(line);
        return with(more);
    }
}

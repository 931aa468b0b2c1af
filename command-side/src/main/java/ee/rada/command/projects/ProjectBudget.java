package ee.rada.command.projects;

import ee.rada.command.Context;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.projects.ProjectId;

/** What a project's rules ask of its budget. The budgets answer. */
public interface ProjectBudget {

    /** Whether commitments are left that are neither used nor released. */
    boolean hasOpenCommitments(ProjectId project, Context context);

    boolean hasLine(ProjectId project, LineId line, Context context);
}

package ee.rada.command.projects;

import ee.rada.command.Context;
import ee.rada.kernel.projects.ProjectId;

/** Tells whether a project's budget still has commitments that are neither used nor released. The budgets answer. */
@FunctionalInterface
public interface OpenCommitments {

    boolean of(ProjectId project, Context context);
}

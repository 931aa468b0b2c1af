package ee.rada.web.imports;

import ee.rada.kernel.projects.ProjectId;

/** One project of a file in the report of its import. */
public record ProjectItem(ProjectId projectId, String identifier, String title, Outcome outcome) {

    public enum Outcome {
        /** Checked: it is not here yet. */
        NEW,
        /** Checked: it is here, some of its budgets or transactions are not. */
        MORE,
        /** Applied: something was stored. */
        CHANGED,
        /** All of it is here already. */
        SAME,
        /** The rules said no. */
        REFUSED
    }
}

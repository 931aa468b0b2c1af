package ee.rada.kernel.projects;

/** The level a goal lies on (IATI ResultType 1, 2, 3). */
public enum GoalKind {
    OUTPUT,
    OUTCOME,
    IMPACT
}

package ee.rada.query.projects;

/** Where a planned activity stands. That it is late is not stored: it depends on the day one asks. */
public enum ActivityState {
    PLANNED,
    IN_PROGRESS,
    COMPLETED,
    CANCELLED
}

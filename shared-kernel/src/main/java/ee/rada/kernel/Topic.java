package ee.rada.kernel;

/** What can be read; {@link Policy} says by whom. */
public enum Topic {
    /** One's own desk, the year's trail and the catalogue of commands. */
    DESK,
    PROJECTS,
    BUDGETS,
    PLAN_CHANGES,
    POSTS,
    /** Which regions there are, and when there were others. */
    REGIONS,
    SUBSTITUTIONS,
    HISTORY,
    /** Contacts one by one; where somebody works in a region only, those of that region. */
    CONTACTS,
    /** Counts of what the service does. */
    STATISTICS,
    AUDIT_NOTES,
    FILES,
    IMPORTS,
    EXPORTS,
    /** The stored events as logs that other tools read. */
    EVENT_LOGS,
    /** The stored events themselves, and what proves them. */
    EVENTS,
    /** Whether the rows are what the events say, and everything that folds them anew. */
    REPLAY,
    /** Who has looked at what. */
    ACCESS_LOG,
    /** Which clients there are, what must be kept of them, and who is erased; not who they are. */
    CLIENTS,
    /** What may be known of cases at all; how much of each, {@link Policy} says by {@link CaseField}. */
    CASES,
    /** Who has looked at one client's data: for the answer to that client. */
    CLIENT_LOOKS
}

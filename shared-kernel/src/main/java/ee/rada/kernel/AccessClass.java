package ee.rada.kernel;

/** Who may see a record: PUBLIC, INTERNAL (not published, no mark), AK (restricted under the Public Information Act), SENSITIVE. */
public enum AccessClass {
    PUBLIC,
    INTERNAL,
    AK,
    SENSITIVE
}

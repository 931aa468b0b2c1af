package ee.rada.kernel.projects;

/** Which ends of two activities depend on each other: finish-to-start, start-to-start, finish-to-finish, start-to-finish. */
public enum LinkType {
    FS,
    SS,
    FF,
    SF
}
